package io.shelftalker.scraper.run;

import io.shelftalker.catalog.product.Change;
import io.shelftalker.catalog.product.Difference;
import io.shelftalker.catalog.product.Observation;
import io.shelftalker.catalog.product.StoreLook;
import io.shelftalker.core.json.Json;
import io.shelftalker.i18n.Money;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** The differences that a run found, until they pass the gate. */
@Singleton
final class Staging {
    private static final double AGREEING = 0.9;
    private static final String EMPTIED = "emptied";

    private final Json json;

    Staging(Json json) {
        this.json = json;
    }

    /**
     * Of a delisting there is neither.
     *
     * @param look what single stores have of it, where that was read apart from its page
     */
    record Staged(String externalId, Optional<Observation> observation, Optional<StoreLook> look) {
        boolean isDelisting() {
            return observation.isEmpty() && look.isEmpty();
        }
    }

    private record Row(String externalId, String weighs, String outcome, String before, String observation) {}

    void add(Handle handle, Run run, List<Difference> differences) {
        insert(handle, run, differences.stream().map(this::row).toList());
    }

    void delist(Handle handle, Run run, List<String> externalIds) {
        insert(
                handle,
                run,
                externalIds.stream()
                        .map(id -> new Row(id, "delist", "delisted", "", ""))
                        .toList());
    }

    private Row row(Difference difference) {
        Observation seen = difference.observation();
        return new Row(
                seen.externalId(), weight(difference), outcome(difference), before(difference), json.write(seen));
    }

    private static void insert(Handle handle, Run run, List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        handle.createUpdate("""
                        insert into staged (run, external_id, weighs, outcome, price_before, observation)
                        select :run, id, string_to_array(weight, ','), outcome, nullif(before, ''),
                          cast(nullif(observation, '') as json)
                        from unnest(:ids, :weights, :outcomes, :before, :observations)
                          as new(id, weight, outcome, before, observation)
                        on conflict (run, external_id) do update set
                          id = default, weighs = excluded.weighs, outcome = excluded.outcome,
                          price_before = excluded.price_before, observation = excluded.observation,
                          stores = case when excluded.observation is not null then staged.stores end
                        """)
                .bind("run", run.key().run().value())
                .bindArray(
                        "ids", String.class, rows.stream().map(Row::externalId).toList())
                .bindArray(
                        "weights", String.class, rows.stream().map(Row::weighs).toList())
                .bindArray(
                        "outcomes",
                        String.class,
                        rows.stream().map(Row::outcome).toList())
                .bindArray(
                        "before", String.class, rows.stream().map(Row::before).toList())
                .bindArray(
                        "observations",
                        String.class,
                        rows.stream().map(Row::observation).toList())
                .execute();
    }

    /**
     * Adds what single stores have to what is staged of products already, or by itself.
     *
     * @param emptied the external ids of those that most of the stores that had them have no more
     */
    void add(Handle handle, Run run, List<StoreLook> looks, Set<String> emptied) {
        if (looks.isEmpty()) {
            return;
        }
        handle.createUpdate("""
                        insert into staged (run, external_id, weighs, outcome, stores)
                        select :run, id, case when emptied then array['emptied'] else '{}' end,
                          case when emptied then :gone else :there end, cast(stores as json)
                        from unnest(:ids, :emptied, :stores) as seen(id, emptied, stores)
                        on conflict (run, external_id) do update set
                          weighs = staged.weighs || excluded.weighs,
                          outcome = staged.outcome || ' ' || excluded.outcome,
                          stores = excluded.stores
                        where staged.outcome <> 'delisted' and staged.stores is null
                        """)
                .bind("run", run.key().run().value())
                .bind("gone", inStores(true))
                .bind("there", inStores(false))
                .bindArray(
                        "ids",
                        String.class,
                        looks.stream().map(StoreLook::externalId).toList())
                .bindArray(
                        "emptied",
                        Boolean.class,
                        looks.stream()
                                .map(look -> emptied.contains(look.externalId()))
                                .toList())
                .bindArray(
                        "stores", String.class, looks.stream().map(json::write).toList())
                .execute();
    }

    /** What is staged would weigh in the gate, together with what was applied already. */
    Gate.Load load(Handle handle, Run run, long listed, long walls, boolean shrunken) {
        return handle.createQuery("""
                        select count(*) filter (where array_remove(weighs, 'emptied') <> '{}') as weighing,
                          count(*) filter (where 'emptied' = any(weighs)) as emptied,
                          count(*) filter (where 'tenfold' = any(weighs)) as tenfold,
                          count(*) filter (where 'currency' = any(weighs)) as currency
                        from staged where run = :run
                        """)
                .bind("run", run.key().run().value())
                .map((row, context) -> new Gate.Load(
                        listed,
                        row.getLong("weighing") + run.applied().weighing(),
                        row.getLong("tenfold"),
                        row.getLong("currency"),
                        walls,
                        shrunken,
                        new Gate.Shelves(
                                run.counts().shelved(),
                                row.getLong("emptied") + run.applied().emptied(),
                                0)))
                .one();
    }

    /** Whether a run found what another found, but for a tenth. */
    boolean agree(Handle handle, Run run, Run other) {
        return agreement(handle, run, other) >= AGREEING;
    }

    /** How many of a run's weighing differences come to the same in another run, as a share of the larger number. */
    private static double agreement(Handle handle, Run run, Run other) {
        return handle.createQuery("""
                        select case when count(*) = 0 then 1
                          else count(*) filter (where mine.outcome = theirs.outcome)::float8 / count(*) end
                        from (select * from staged where run = :run and weighs <> '{}') as mine
                        full join (select * from staged where run = :other and weighs <> '{}') as theirs
                          using (external_id)
                        """)
                .bind("run", run.key().run().value())
                .bind("other", other.key().run().value())
                .mapTo(Double.class)
                .one();
    }

    /** The latest that is staged. */
    long last(Handle handle, Run run) {
        return handle.createQuery("select coalesce(max(id), 0) from staged where run = :run")
                .bind("run", run.key().run().value())
                .mapTo(Long.class)
                .one();
    }

    /** Takes the oldest staged differences out, none after a certain one, to be applied in the same transaction. */
    List<Staged> take(Handle handle, Run run, long last, int most) {
        return handle.createQuery("""
                        with next as (
                          delete from staged where id = any(array(
                            select id from staged where run = :run and id <= :last order by id limit :most for update))
                          returning id, external_id, observation, stores
                        )
                        select external_id, observation, stores from next order by id
                        """)
                .bind("run", run.key().run().value())
                .bind("last", last)
                .bind("most", most)
                .map((row, context) -> new Staged(
                        row.getString("external_id"),
                        Optional.ofNullable(row.getString("observation"))
                                .map(observation -> json.read(observation, Observation.class)),
                        Optional.ofNullable(row.getString("stores")).map(look -> json.read(look, StoreLook.class))))
                .list();
    }

    /** Some of the products that weigh: of each kind the first, then the second of each, and so on. */
    List<Sample> samples(Handle handle, RunKey run, int most) {
        return handle.createQuery("""
                        select external_id, weighs[1] as effect, price_before, observation from staged
                        where run = :run and weighs <> '{}'
                        order by row_number() over (partition by weighs[1] order by id), id limit :most
                        """)
                .bind("run", run.run().value())
                .bind("most", most)
                .map((row, context) -> sample(row))
                .list();
    }

    private Sample sample(ResultSet row) throws SQLException {
        Optional<Observation> seen = Optional.ofNullable(row.getString("observation"))
                .map(observation -> json.read(observation, Observation.class));
        Optional<Money> before = Optional.ofNullable(row.getString("price_before"))
                .map(price -> price.split(" "))
                .map(price -> Money.of(price[0], price[1]));
        return new Sample(
                seen.map(observation -> observation.url().toString()).orElse(row.getString("external_id")),
                effect(row.getString("effect")),
                seen.map(observation -> observation.facts().name()),
                before,
                before.isEmpty() ? Optional.empty() : seen.flatMap(Observation::price));
    }

    private static Sample.Effect effect(String weight) {
        return switch (weight) {
            case "delist" -> Sample.Effect.DELISTED;
            case "sold_out" -> Sample.Effect.SOLD_OUT;
            case EMPTIED -> Sample.Effect.EMPTIED;
            default -> Sample.Effect.REPRICED;
        };
    }

    /** Forgets what a later run saw otherwise, as far as it could read. @return how much that weighs is left */
    long keepUnseen(Handle handle, Run held, Run later) {
        handle.createUpdate("""
                        delete from staged where run = :held and exists (
                          select from page
                          where source = :source and page.external_id = staged.external_id
                            and listed_in = :later and fetched_at is not null and not failing)
                        """)
                .bind("held", held.key().run().value())
                .bind("source", held.source().value())
                .bind("later", later.key().run().value())
                .execute();
        return handle.createQuery("select count(*) from staged where run = :held and weighs <> '{}'")
                .bind("held", held.key().run().value())
                .mapTo(Long.class)
                .one();
    }

    /** How many differences weigh, by what they would do. */
    Applied held(Handle handle, RunKey run) {
        return handle.createQuery("""
                        select count(*) filter (where 'repriced' = any(weighs)) as repriced,
                          count(*) filter (where 'sold_out' = any(weighs)) as sold_out,
                          count(*) filter (where 'delist' = any(weighs)) as delisted,
                          count(*) filter (where 'emptied' = any(weighs)) as emptied
                        from staged where run = :run
                        """)
                .bind("run", run.run().value())
                .map((row, context) -> new Applied(
                        0,
                        row.getLong("repriced"),
                        0,
                        row.getLong("sold_out"),
                        0,
                        0,
                        row.getLong("delisted"),
                        row.getLong("emptied")))
                .one();
    }

    void discard(Handle handle, RunKey run) {
        handle.createUpdate("delete from staged where run = :run")
                .bind("run", run.run().value())
                .execute();
    }

    private static String weight(Difference difference) {
        return String.join(
                ",", difference.changes().stream().flatMap(Staging::weight).toList());
    }

    private static Stream<String> weight(Change change) {
        return switch (change) {
            case Change.Repriced(Money before, Money after) -> ofPrice(before, after);
            // In a mass it is held like any other price; alone it is only kept in mind.
            case Change.Doubted(Optional<Money> before, Money seen) ->
                before.map(known -> ofPrice(known, seen)).orElse(Stream.empty());
            case Change.Cleared cleared -> Stream.empty();
            case Change.CurrencyChanged changed -> Stream.of("repriced", "currency");
            case Change.SoldOut soldOut -> Stream.of("sold_out");
            case Change.Added added -> Stream.empty();
            case Change.Relisted relisted -> Stream.empty();
            case Change.Priced priced -> Stream.empty();
            case Change.Confirmed confirmed -> Stream.empty();
            case Change.Restocked restocked -> Stream.empty();
            case Change.InStores(boolean emptied) -> emptied ? Stream.of(EMPTIED) : Stream.empty();
            case Change.Described _, Change.Rated _ -> Stream.empty();
        };
    }

    private static Stream<String> ofPrice(Money before, Money after) {
        if (!before.sameCurrency(after)) {
            return Stream.of("repriced", "currency");
        }
        return isTenfold(before.amount(), after.amount()) ? Stream.of("repriced", "tenfold") : Stream.of("repriced");
    }

    private static String before(Difference difference) {
        return difference.changes().stream()
                .flatMap(change -> before(change).stream())
                .map(Money::toString)
                .findFirst()
                .orElse("");
    }

    private static Optional<Money> before(Change change) {
        return switch (change) {
            case Change.Repriced repriced -> Optional.of(repriced.before());
            case Change.CurrencyChanged changed -> Optional.of(changed.before());
            case Change.Doubted doubted -> doubted.before();
            case Change.Added _, Change.Relisted _, Change.Priced _, Change.Cleared _, Change.Confirmed _ ->
                Optional.empty();
            case Change.Restocked _, Change.SoldOut _, Change.InStores _, Change.Described _, Change.Rated _ ->
                Optional.empty();
        };
    }

    private static boolean isTenfold(BigDecimal before, BigDecimal after) {
        BigDecimal ratio = before.max(after).divide(before.min(after), 4, RoundingMode.HALF_UP);
        return ratio.compareTo(new BigDecimal("8")) >= 0;
    }

    private static String outcome(Difference difference) {
        Observation seen = difference.observation();
        String alone = seen.price().map(Money::toString).orElse("no price") + " "
                + seen.stock().availability();
        return difference.isEmptied() ? alone + " " + inStores(true) : alone;
    }

    private static String inStores(boolean emptied) {
        return emptied ? "gone from stores" : "in stores";
    }
}
