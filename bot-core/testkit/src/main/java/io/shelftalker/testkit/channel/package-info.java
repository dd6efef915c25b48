/**
 * What every channel must hold to, as tests that each of them extends.
 *
 * <p>Knows channels only through their port; how a platform is played is the extending test's affair.
 */
@NullMarked
package io.shelftalker.testkit.channel;

import org.jspecify.annotations.NullMarked;
