/**
 * How values are kept as JSON in rows.
 */
@NullMarked
package io.shelftalker.core.json;

import org.jspecify.annotations.NullMarked;
