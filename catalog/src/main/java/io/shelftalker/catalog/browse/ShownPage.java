package io.shelftalker.catalog.browse;

import io.shelftalker.core.channel.Reply;
import io.shelftalker.i18n.Phrase;
import java.net.URI;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** A shop's page that somebody names by its address, and the product that it shows. */
record ShownPage(URI url, ProductView product) {

    /** Empty where the words are no address, or one of no product that is known. */
    static Optional<ShownPage> of(Handle handle, Products products, String words) {
        return ProductFinder.address(words)
                .flatMap(url -> products.at(handle, url).map(product -> new ShownPage(url, product)));
    }

    /** What is said where there is none. */
    static Reply unknown(String words) {
        return Reply.text(Phrase.of("same.unknown", Excerpt.of(words)));
    }
}
