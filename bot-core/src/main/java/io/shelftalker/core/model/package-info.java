/**
 * The one way to a language model: a question in, a text out, within a deadline. It knows of no product and no person; who
 * asks judges what is answered, and does without where nothing is.
 */
@NullMarked
package io.shelftalker.core.model;

import org.jspecify.annotations.NullMarked;
