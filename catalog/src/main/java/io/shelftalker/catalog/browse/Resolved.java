package io.shelftalker.catalog.browse;

import java.net.URI;
import java.util.List;

/** What somebody meant who named a product. */
public sealed interface Resolved {

    /** This one. */
    record One(ProductView product) implements Resolved {}

    /**
     * One of these, best first.
     *
     * @param total how many there are beyond those given
     * @param exact false where none has all the words and these come nearest
     */
    record Several(List<ProductView> products, int total, boolean exact) implements Resolved {
        public Several {
            products = List.copyOf(products);
        }
    }

    /** Nothing that is here. */
    record Nothing() implements Resolved {}

    /** A page that is not in the catalog. */
    record UnknownPage(URI url) implements Resolved {}
}
