package io.shelftalker.notifier.snooze;

import io.shelftalker.catalog.product.ProductId;
import io.shelftalker.core.channel.ConversationId;
import io.shelftalker.core.workspace.ContactId;
import io.shelftalker.i18n.Money;
import io.shelftalker.notifier.watch.Watcher;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The rows of what people want of single products. Every handle's transaction is in a workspace. */
@Singleton
public final class Snoozes {
    // Who asks for it anew wants to hear of it: a watch ends the snooze that was there before it.
    private static final String SELECT = """
            select snooze.*, coalesce(product.same_as, product.id) as now,
              case when coalesce(snooze.snoozed_at >= (
                select max(watch.created_at) from watch
                where (watch.conversation, watch.contact) in (
                    select * from chats_of(snooze.conversation, snooze.contact))
                  and watch.product = snooze.product), true)
              then snooze.snoozed_until end as silent_until
            from watch_timing snooze join product on product.id = snooze.product
            """;

    /** What somebody wants of a product. */
    public record Wanted(Watcher watcher, ProductId product) {}

    /** What is wanted of products in these chats, none of which is linked behind another. */
    public Map<Wanted, Snooze> of(Handle handle, List<ConversationId> conversations) {
        return handle
                .createQuery(SELECT + " where snooze.conversation = any(:conversations) order by snooze.snoozed_at")
                .bindArray(
                        "conversations",
                        Long.class,
                        conversations.stream().map(ConversationId::value).toList())
                .map((row, context) -> Map.entry(wanted(row), snooze(row)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (_, later) -> later));
    }

    /** What somebody wants of a product. */
    Snooze of(Handle handle, Wanted wanted) {
        return of(handle, wanted.watcher()).getOrDefault(wanted.product(), Snooze.NONE);
    }

    /** What somebody wants of products. */
    Map<ProductId, Snooze> of(Handle handle, Watcher watcher) {
        return handle
                .createQuery(SELECT + """
                        where (snooze.conversation, snooze.contact) in (
                          select * from first_of(:conversation, :contact))
                        order by snooze.snoozed_at
                        """)
                .bind("conversation", watcher.conversation().value())
                .bind("contact", watcher.contact().value())
                .map((row, context) -> Map.entry(wanted(row).product(), snooze(row)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (_, later) -> later));
    }

    void put(Handle handle, Wanted wanted, Snooze snooze) {
        handle.createUpdate("""
                        insert into watch_timing (conversation, contact, product, snoozed_until, unless_amount,
                                                  unless_currency, urgent, urgent_amount, urgent_currency)
                        select first.conversation, first.contact, :product, :until, :amount, :currency, :urgent,
                          :urgentAmount, :urgentCurrency
                        from first_of(:conversation, :contact) as first
                        on conflict (conversation, contact, product) do update
                          set snoozed_until = :until, unless_amount = :amount, unless_currency = :currency,
                              urgent = :urgent, urgent_amount = :urgentAmount, urgent_currency = :urgentCurrency,
                              snoozed_at = clock()
                        """)
                .bind("conversation", wanted.watcher().conversation().value())
                .bind("contact", wanted.watcher().contact().value())
                .bind("product", wanted.product().value())
                .bindByType("until", snooze.until().orElse(null), Instant.class)
                .bindByType("amount", snooze.unless().map(Money::amount).orElse(null), BigDecimal.class)
                .bindByType("currency", snooze.unless().map(Money::currency).orElse(null), String.class)
                .bind("urgent", snooze.urgency() instanceof Urgency.Always)
                .bindByType("urgentAmount", below(snooze).map(Money::amount).orElse(null), BigDecimal.class)
                .bindByType("urgentCurrency", below(snooze).map(Money::currency).orElse(null), String.class)
                .execute();
    }

    private static Optional<Money> below(Snooze snooze) {
        return snooze.urgency() instanceof Urgency.Below(Money floor) ? Optional.of(floor) : Optional.empty();
    }

    private static Wanted wanted(ResultSet row) throws SQLException {
        return new Wanted(
                new Watcher(new ConversationId(row.getLong("conversation")), new ContactId(row.getLong("contact"))),
                new ProductId(row.getLong("now")));
    }

    private static Snooze snooze(ResultSet row) throws SQLException {
        return new Snooze(
                Optional.ofNullable(row.getObject("silent_until", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                money(row, "unless"),
                row.getBoolean("urgent")
                        ? new Urgency.Always()
                        : money(row, "urgent").<Urgency>map(Urgency.Below::new).orElseGet(Urgency.Never::new));
    }

    private static Optional<Money> money(ResultSet row, String name) throws SQLException {
        BigDecimal amount = row.getBigDecimal(name + "_amount");
        return amount == null ? Optional.empty() : Optional.of(new Money(amount, row.getString(name + "_currency")));
    }
}
