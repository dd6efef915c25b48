/**
 * A whole bot on a database of its own, talked to as people talk to it.
 */
@NullMarked
package io.shelftalker.testkit.bot;

import org.jspecify.annotations.NullMarked;
