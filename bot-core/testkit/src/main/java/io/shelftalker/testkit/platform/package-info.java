/**
 * What the fake platforms have in common: the record of calls, what they object to, and faults that are planned.
 *
 * <p>Knows no platform: each has a package of its own, and puts these to its own words.
 */
@NullMarked
package io.shelftalker.testkit.platform;

import org.jspecify.annotations.NullMarked;
