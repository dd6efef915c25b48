/**
 * What a person can ask for: the port that every command implements, their registry, and the reading of a line into a
 * command and its arguments.
 */
@NullMarked
package io.shelftalker.core.command;

import org.jspecify.annotations.NullMarked;
