/**
 * How a chat becomes its member's: a one-time code that makes its sender an operator, and the language a person is
 * spoken to in.
 */
@NullMarked
package io.shelftalker.core.linking;

import org.jspecify.annotations.NullMarked;
