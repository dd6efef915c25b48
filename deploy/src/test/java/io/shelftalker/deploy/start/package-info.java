/** Tests of starting, serving and stopping. */
@NullMarked
package io.shelftalker.deploy.start;

import org.jspecify.annotations.NullMarked;
