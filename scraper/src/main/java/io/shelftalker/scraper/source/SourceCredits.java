package io.shelftalker.scraper.source;

import io.shelftalker.catalog.product.SourceId;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;

/** How far the dates in the sitemaps of sources can be trusted, in the caller's transaction. */
@Singleton
public final class SourceCredits {

    /**
     * Counts pages that were looked at although their sitemap's lastmod had not moved. Old counts fade, so that credit can
     * be won back.
     *
     * @param missed how many of them had changed
     */
    public void lastmodChecked(Handle handle, SourceId source, int checked, int missed) {
        handle.createUpdate("""
                        update source set
                          lastmod_checked = (case when lastmod_checked > :fade then lastmod_checked / 2 else lastmod_checked end)
                            + :checked,
                          lastmod_missed = (case when lastmod_checked > :fade then lastmod_missed / 2 else lastmod_missed end)
                            + :missed
                        where id = :source
                        """)
                .bind("source", source.value())
                .bind("fade", LastModCredit.FADES_ABOVE)
                .bind("checked", checked)
                .bind("missed", missed)
                .execute();
    }
}
