/** Tests of the assembled application: its architecture, its sizes, its start and its command line. */
@NullMarked
package io.shelftalker.deploy;

import org.jspecify.annotations.NullMarked;
