/**
 * The record of who changed what, written in the transaction of the change.
 */
@NullMarked
package io.shelftalker.core.audit;

import org.jspecify.annotations.NullMarked;
