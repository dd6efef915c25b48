/**
 * A real PostgreSQL for each test that wants one, with a clock that the test moves.
 */
@NullMarked
package io.shelftalker.testkit.database;

import org.jspecify.annotations.NullMarked;
