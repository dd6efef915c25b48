package io.shelftalker.catalog.product;

import jakarta.inject.Singleton;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * The products that somebody waits for: whoever reads shops looks at their pages more often than at others. Every
 * handle's transaction is in a workspace.
 */
@Singleton
public final class Wanted {

    /** Somebody waits for it. Whoever wants to say at the same time that nobody does has to wait, and look again. */
    public void add(Handle handle, ProductId product) {
        handle.createUpdate("""
                        insert into wanted (product) values (:product)
                        on conflict (product) do update set product = excluded.product
                        """).bind("product", product.value()).execute();
    }

    /** Lets nobody else say whether it is waited for until the transaction ends: take it before looking. */
    public void lock(Handle handle, ProductId product) {
        handle.createQuery("select product from wanted where product = :product for update")
                .bind("product", product.value())
                .mapTo(Long.class)
                .findOne();
    }

    /** Says that nobody waits for it any more. */
    public void remove(Handle handle, ProductId product) {
        handle.createUpdate("delete from wanted where product = :product")
                .bind("product", product.value())
                .execute();
    }

    /** The external ids of a source's offers that somebody waits for. */
    public List<String> of(Handle handle, SourceId source) {
        return handle.createQuery("""
                        select distinct offer.external_id
                        from wanted
                        join product on product.id = wanted.product
                        join offer on offer.product = coalesce(product.same_as, product.id)
                        where offer.source = :source and offer.listed
                        """)
                .bind("source", source.value())
                .mapTo(String.class)
                .list();
    }
}
