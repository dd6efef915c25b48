/**
 * Prices over time, as a picture and as rows.
 *
 * <p>Knows no platform and sends nothing.
 */
@NullMarked
package io.shelftalker.channels.chart;

import org.jspecify.annotations.NullMarked;
