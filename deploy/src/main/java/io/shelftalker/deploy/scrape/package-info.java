/**
 * One run over one source from the command line: progress on standard error, the report on standard output.
 *
 * <p>Knows how to show a run, not how to make one.
 */
@NullMarked
package io.shelftalker.deploy.scrape;

import org.jspecify.annotations.NullMarked;
