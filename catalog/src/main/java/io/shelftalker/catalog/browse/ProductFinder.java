package io.shelftalker.catalog.browse;

import io.shelftalker.catalog.product.ProductId;
import io.shelftalker.catalog.search.Found;
import io.shelftalker.catalog.search.ProductSearch;
import io.shelftalker.core.workspace.WorkspaceId;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Finds what people mean: a page's address, a SKU or GTIN, or words. */
@Singleton
public final class ProductFinder {
    private static final int MOST_MEANT = 500;

    private final Products products;
    private final ProductSearch search;

    public ProductFinder(Products products, ProductSearch search) {
        this.products = products;
        this.search = search;
    }

    /**
     * What these words mean.
     *
     * @param handle a transaction in the workspace
     * @param words an http(s) address, a SKU, a GTIN, or words of a product's name or description
     */
    public Resolved resolve(Handle handle, WorkspaceId workspace, String words) {
        Optional<URI> url = address(words);
        if (url.isPresent()) {
            return products.at(handle, url.get())
                    .<Resolved>map(Resolved.One::new)
                    .orElse(new Resolved.UnknownPage(url.get()));
        }
        return byCode(handle, words).orElseGet(() -> byWords(handle, workspace, words));
    }

    /** Everything that these words may mean, where they mean something: a page's product, those of a code, or of words. */
    public Set<ProductId> meant(Handle handle, WorkspaceId workspace, String words) {
        return switch (resolve(handle, workspace, words)) {
            case Resolved.One one -> Set.of(one.product().id());
            case Resolved.Several several
            when several.total() > several.products().size() && several.exact() ->
                Set.copyOf(
                        search.search(handle, workspace, words, 0, MOST_MEANT).products());
            case Resolved.Several several when several.exact() -> ids(several.products());
            case Resolved.Several _, Resolved.Nothing _, Resolved.UnknownPage _ -> Set.of();
        };
    }

    /** Whether something is called so, by its address, its code or its name, beside what is only described so. */
    public boolean isCalled(Handle handle, WorkspaceId workspace, String words) {
        return address(words).isPresent()
                || byCode(handle, words).isPresent()
                || search.called(handle, workspace, words, 1).total() > 0;
    }

    private static Set<ProductId> ids(List<ProductView> products) {
        return products.stream().map(ProductView::id).collect(Collectors.toUnmodifiableSet());
    }

    private Optional<Resolved> byCode(Handle handle, String words) {
        // Several words are no code, and codes are short.
        if (words.length() > 64) {
            return Optional.empty();
        }
        List<ProductView> coded = products.withCode(handle, words);
        return coded.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        coded.size() == 1
                                ? new Resolved.One(coded.getFirst())
                                : new Resolved.Several(coded, coded.size(), true));
    }

    private Resolved byWords(Handle handle, WorkspaceId workspace, String words) {
        Found found = search.search(handle, workspace, words, 0, Page.SIZE);
        List<ProductView> hits = products.listed(handle, found.products());
        boolean exact = found.match() == Found.Match.ALL;
        if (hits.isEmpty()) {
            return new Resolved.Nothing();
        }
        if (exact && (found.total() == 1 || hits.getFirst().name().equalsIgnoreCase(words.strip()))) {
            return new Resolved.One(hits.getFirst());
        }
        // What has all of it in its name is meant before what is only described so.
        List<ProductView> called = exact
                ? products.listed(
                        handle, search.called(handle, workspace, words, 2).products())
                : List.of();
        if (called.size() == 1) {
            return new Resolved.One(called.getFirst());
        }
        return new Resolved.Several(hits, found.total(), exact);
    }

    /** The http(s) address that these words are. */
    static Optional<URI> address(String words) {
        if (!words.strip().matches("(?i)https?://\\S+")) {
            return Optional.empty();
        }
        try {
            URI url = new URI(words.strip());
            return url.getHost() == null ? Optional.empty() : Optional.of(url);
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }
}
