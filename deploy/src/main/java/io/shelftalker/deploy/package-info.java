/**
 * The application: its command line, and which command starts what.
 *
 * <p>Knows every module; no module knows it.
 */
@NullMarked
package io.shelftalker.deploy;

import org.jspecify.annotations.NullMarked;
