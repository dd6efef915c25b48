/** Tests of one run from the command line. */
@NullMarked
package io.shelftalker.deploy.scrape;

import org.jspecify.annotations.NullMarked;
