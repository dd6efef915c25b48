/**
 * Pictures for platforms that fetch them by URL: drawn when they are asked for, from the message that they belong to.
 *
 * <p>Knows no platform. Nothing of a picture is stored, the last are in memory: an address is a sealed reference to its message, and ends.
 */
@NullMarked
package io.shelftalker.channels.media;

import org.jspecify.annotations.NullMarked;
