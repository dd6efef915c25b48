package io.shelftalker.scraper.run;

import io.shelftalker.scraper.fetch.Known;
import java.net.URI;
import java.util.Optional;

/**
 * A page to be fetched.
 *
 * @param known what it was like the last time; nothing where everything is to be read again
 * @param failing whether it could not be read the last time
 * @param vouched whether its sitemap says that it did not change since then
 * @param externalId the product that was read from it the last time
 */
record Errand(long page, URI url, Known known, boolean failing, boolean vouched, Optional<String> externalId) {}
