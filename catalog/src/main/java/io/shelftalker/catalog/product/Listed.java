package io.shelftalker.catalog.product;

import java.util.List;

/**
 * What a source has in the catalog.
 *
 * @param count offers that are listed
 * @param unseen external ids of those that were not verified since the moment asked about
 */
public record Listed(int count, List<String> unseen) {
    public Listed {
        unseen = List.copyOf(unseen);
    }
}
