@NullMarked
package io.shelftalker.catalog.imports;

import org.jspecify.annotations.NullMarked;
