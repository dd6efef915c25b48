package io.shelftalker.notifier.notice;

import io.shelftalker.notifier.shop.SmallShop;
import io.shelftalker.testkit.bot.TestBot;
import io.shelftalker.testkit.channel.RecordingChannel.Message;
import io.shelftalker.testkit.database.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** A bot, a shop and a clock: what happens in the shop, at which time of the day, and what people were told of it. */
final class NoticeScene implements AutoCloseable {
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final Instant BEGINNING = Instant.parse("2027-06-08T10:00:00Z");

    private final TestDatabase database = TestDatabase.create();
    private final TestBot bot;
    private final SmallShop shop;

    /** No night of it is the one in which clocks are changed. */
    NoticeScene() {
        database.clock().advance(Duration.between(database.clock().instant(), BEGINNING));
        bot = TestBot.start(database);
        shop = new SmallShop(bot);
    }

    TestBot bot() {
        return bot;
    }

    SmallShop shop() {
        return shop;
    }

    TestDatabase database() {
        return database;
    }

    /** Lets time pass until clocks in Paris show this. */
    void waitsUntil(String time) {
        Instant now = database.clock().instant();
        ZonedDateTime there = now.atZone(PARIS);
        ZonedDateTime then = there.with(LocalTime.parse(time));
        ZonedDateTime next = then.isAfter(there) ? then : there.plusDays(1).with(LocalTime.parse(time));
        // The database's clock is moved by whole milliseconds.
        database.clock().advance(Duration.between(now, next.toInstant()).plusMillis(1));
    }

    void waits(Duration time) {
        database.clock().advance(time);
    }

    /** What a person was told so far, nothing more being under way. */
    List<String> told(TestBot.Person person) throws InterruptedException {
        settle();
        long written = count("""
                select count(*) from outgoing join conversation c on c.id = conversation
                where c.external_id = ? and key ~ '^(notice|blind|sighted):' and state <> 'suppressed'
                """, person.envelope().chat());
        bot.channel().await(all -> Unasked.of(person).size() >= written, Duration.ofSeconds(20));
        return Unasked.of(person);
    }

    /** What was last told. */
    Message last(TestBot.Person person) {
        return person.messages().getLast();
    }

    /** Lets the notifier do all there is to do. */
    void settle() {
        Notifier notifier = bot.context().getBean(Notifier.class);
        boolean behind = true;
        while (behind) {
            notifier.step(database.workspace());
            behind = count("""
                    select count(*) from catalog_event e
                    where (e.tx, e.id) > coalesce(
                      (select (cast(cast(transaction as text) as xid8), event) from notice_cursor), row (cast('0' as xid8), 0))
                    """) > 0;
        }
        notifier.step(database.workspace());
    }

    long count(String query, Object... arguments) {
        try (Handle handle = database.everything().open()) {
            var count = handle.createQuery(query);
            for (int i = 0; i < arguments.length; i++) {
                count.bind(i, arguments[i]);
            }
            return count.mapTo(Long.class).one();
        }
    }

    @Override
    public void close() {
        bot.close();
        database.close();
    }
}
