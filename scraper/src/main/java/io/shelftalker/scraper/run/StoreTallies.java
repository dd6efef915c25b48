package io.shelftalker.scraper.run;

import io.shelftalker.catalog.product.StoreLosses;
import jakarta.inject.Singleton;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What a run that is under way saw in each store: of so many products that it had, so many are there no more. */
@Singleton
final class StoreTallies {

    void add(Handle handle, Run run, List<StoreLosses> losses) {
        handle.createUpdate("""
                        insert into store_tally (run, store, had, lost)
                        select :run, store, had, lost from unnest(:stores, :had, :lost) as seen(store, had, lost)
                        on conflict (run, store) do update set
                          had = store_tally.had + excluded.had, lost = store_tally.lost + excluded.lost
                        """)
                .bind("run", run.key().run().value())
                .bindArray(
                        "stores",
                        String.class,
                        losses.stream().map(StoreLosses::store).toList())
                .bindArray(
                        "had", Long.class, losses.stream().map(StoreLosses::had).toList())
                .bindArray(
                        "lost",
                        Long.class,
                        losses.stream().map(StoreLosses::lost).toList())
                .execute();
    }

    /** How many stores lost most of what they had, and more than may change at once. */
    long cleared(Handle handle, Run run) {
        return handle
                .createQuery("select store, had, lost from store_tally where run = :run and lost > 0")
                .bind("run", run.key().run().value())
                .map((row, context) -> new StoreLosses(row.getString("store"), row.getLong("had"), row.getLong("lost")))
                .stream()
                .filter(Gate::isCleared)
                .count();
    }

    /** A run that is judged needs none of it any more. */
    void forget(Handle handle, Run run) {
        handle.createUpdate("delete from store_tally where run = :run")
                .bind("run", run.key().run().value())
                .execute();
    }
}
