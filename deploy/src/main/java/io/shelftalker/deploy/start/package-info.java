/**
 * Starting and stopping: the beans, the HTTP server, the log, and the ways in which a start is refused.
 *
 * <p>Knows no command of the command line; they all start from here.
 */
@NullMarked
package io.shelftalker.deploy.start;

import org.jspecify.annotations.NullMarked;
