/**
 * A small but real web shop over HTTP, with versions and faults, for tests, the demo and the benchmarks. It must not
 * know anything of the bot that reads it: no type of another package is used here.
 */
@NullMarked
package io.shelftalker.testkit.shop;

import org.jspecify.annotations.NullMarked;
