package io.shelftalker.notifier.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.core.channel.ChatKind;
import io.shelftalker.core.channel.Inbound;
import io.shelftalker.core.channel.Sender;
import io.shelftalker.notifier.shop.SmallShop;
import io.shelftalker.testkit.bot.TestBot;
import io.shelftalker.testkit.database.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A group that becomes a supergroup keeps what its people watch, once each. */
class MovedGroupTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TestDatabase database = TestDatabase.create();
    private final TestBot bot = TestBot.start(database);
    private int events;

    @AfterEach
    void stop() {
        bot.close();
        database.close();
    }

    @Test
    void movesWhatIsWatchedWhereBothIdsAreKnown() throws Exception {
        SmallShop shop = new SmallShop(bot);
        shop.opens(SmallShop.seen("Copper Kettle", "64.00"), SmallShop.seen("Granite Tent", "189.00"));
        says("old", "ada", "/watch copper kettle");
        says("old", "ada", "/watch granite tent below 150");
        says("new", "bob", "/watch copper kettle");
        says("new", "ada", "/watch copper kettle below 60");

        bot.receive(new Inbound.Migrated(envelope("old", "ada"), "new"));
        bot.receive(new Inbound.Migrated(envelope("old", "ada"), "new"));

        assertThat(watches())
                .containsExactlyInAnyOrder(
                        "new ada below", "new ada below", "new bob any_price", "new bob back_in_stock");
        shop.run(SmallShop.seen("Copper Kettle", "52.00"), SmallShop.seen("Granite Tent", "140.00"));
        settle();
        bot.channel().await(all -> String.join("\n", told("new")).contains("140.00"), PATIENCE);
        assertThat(String.join("\n", told("new")))
                .containsOnlyOnce("below your $60.00")
                .containsOnlyOnce("$140.00");
        // One line for each product says what all have asked for: Bob's any change is in the one with Ada's target.
        assertThat(String.join("\n", told("new"))).containsOnlyOnce("$64.00");
        assertThat(notices())
                .containsExactlyInAnyOrder("new ada target told", "new ada target told", "new bob price told");
        assertThat(messagesThatTell()).isEqualTo(1);
        assertThat(told("old")).isEmpty();
        assertThat(bot.channel().messages("old")).hasSize(2);
    }

    @Test
    void holdsWhatWaitsInBothOnlyOnce() throws Exception {
        SmallShop shop = new SmallShop(bot);
        shop.opens(SmallShop.seen("Copper Kettle", "64.00"));
        says("old", "ada", "/watch copper kettle below 60");
        says("new", "ada", "/watch copper kettle below 60");
        shop.run(SmallShop.seen("Copper Kettle", "52.00"));
        settle();
        database.transactions()
                .run(
                        database.workspace(),
                        handle -> handle.execute(
                                "update notice set state = 'held', held = 'quiet', message = null, settled_at = null"));

        bot.receive(new Inbound.Migrated(envelope("old", "ada"), "new"));

        assertThat(notices()).containsExactlyInAnyOrder("old ada target moot", "new ada target held");
    }

    @Test
    void keepsEverythingWhereOnlyTheOldIdIsKnown() throws Exception {
        SmallShop shop = new SmallShop(bot);
        shop.opens(SmallShop.seen("Copper Kettle", "64.00"));
        says("old", "ada", "/watch copper kettle");

        bot.receive(new Inbound.Migrated(envelope("old", "ada"), "new"));

        shop.run(SmallShop.seen("Copper Kettle", "52.00"));
        settle();
        bot.channel().await(all -> told("new").size() == 1, PATIENCE);
    }

    /** Until the notices of the last run are out. */
    private void settle() {
        Notifier notifier = bot.context().getBean(Notifier.class);
        while (notifier.step(database.workspace())) {
            Thread.onSpinWait();
        }
    }

    private List<String> told(String chat) {
        return bot.channel().messages(chat).stream()
                .map(message -> message.text())
                .filter(text -> text.contains("52.00") || text.contains("140.00"))
                .toList();
    }

    private List<String> notices() {
        return database.transactions().in(database.workspace(), handle -> handle.createQuery("""
                        select c.external_id || ' ' || i.external_id || ' ' || n.kind || ' ' || n.state
                        from notice n
                        join conversation c on c.id = n.conversation
                        join identity i on i.contact = n.contact
                        """)
                .mapTo(String.class)
                .list());
    }

    private int messagesThatTell() {
        return database.transactions()
                .in(database.workspace(), handle -> handle.createQuery("select count(distinct message) from notice")
                        .mapTo(Integer.class)
                        .one());
    }

    private List<String> watches() {
        return database.transactions().in(database.workspace(), handle -> handle.createQuery("""
                        select c.external_id || ' ' || i.external_id || ' ' || w.kind
                        from watch w
                        join conversation c on c.id = w.conversation
                        join identity i on i.contact = w.contact
                        """)
                .mapTo(String.class)
                .list());
    }

    private void says(String chat, String person, String text) throws InterruptedException {
        int before = bot.channel().messages(chat).size();
        bot.receive(new Inbound.Said(envelope(chat, person), text));
        bot.channel().await(all -> bot.channel().messages(chat).size() > before, PATIENCE);
    }

    private Inbound.Envelope envelope(String chat, String person) {
        events++;
        return new Inbound.Envelope(
                bot.account().id(),
                "event-" + events,
                chat,
                ChatKind.GROUP,
                new Sender(person, person, Optional.of("en")),
                database.clock().instant());
    }
}
