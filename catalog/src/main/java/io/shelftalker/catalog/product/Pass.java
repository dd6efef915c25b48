package io.shelftalker.catalog.product;

import java.util.Optional;

/**
 * On whose behalf the catalog is changed.
 *
 * @param run the run that brings it; absent for what an import or an operator does
 * @param announced whether people hear of it: false in a source's first run, which leaves no event of any product
 * @param vouched whether somebody looked at it and said yes: then no price is doubted
 */
public record Pass(SourceId source, Optional<RunId> run, boolean announced, boolean vouched) {
    public Pass(SourceId source, Optional<RunId> run, boolean announced) {
        this(source, run, announced, false);
    }
}
