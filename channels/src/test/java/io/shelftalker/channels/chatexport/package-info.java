@NullMarked
package io.shelftalker.channels.chatexport;

import org.jspecify.annotations.NullMarked;
