/** Tests of what operators set. */
@NullMarked
package io.shelftalker.deploy.settings;

import org.jspecify.annotations.NullMarked;
