/**
 * Products out of files: what rows a file has. Which column means what is for those to say who read them.
 */
@NullMarked
package io.shelftalker.catalog.imports;

import org.jspecify.annotations.NullMarked;
