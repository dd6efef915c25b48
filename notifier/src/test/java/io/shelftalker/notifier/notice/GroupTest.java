package io.shelftalker.notifier.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.core.channel.ChatKind;
import io.shelftalker.core.channel.GroupRole;
import io.shelftalker.core.channel.Inbound;
import io.shelftalker.core.channel.Sender;
import io.shelftalker.notifier.shop.SmallShop;
import io.shelftalker.testkit.bot.TestBot;
import io.shelftalker.testkit.channel.RecordingChannel.Message;
import io.shelftalker.testkit.database.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is watched in a group says who asked for it. */
class GroupTest {
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
    void whoAskedIsNamedWhereOthersReadIt() throws Exception {
        SmallShop shop = new SmallShop(bot);
        shop.opens(SmallShop.seen("Copper Kettle", "64.00"), SmallShop.seen("Granite Tent", "189.00"));

        assertThat(says("ada", "/watch copper kettle")).contains("Watching Copper Kettle", "Asked for by ada.");
        assertThat(says("bob", "/watch granite tent")).contains("Asked for by bob.");
        assertThat(says("ada", "/alerts")).contains("You watch one product\nAsked for by ada.");

        shop.run(SmallShop.seen("Copper Kettle", "62.00"), SmallShop.seen("Granite Tent", "189.00"));
        assertThat(told("62.00")).contains("Asked for by ada.").doesNotContain("bob");
        shop.run(SmallShop.seen("Copper Kettle", "61.00"), SmallShop.seen("Granite Tent", "181.00"));
        assertThat(told("61.00")).startsWith("2 things you watch changed\nAsked for by ada, bob.");
    }

    @Test
    void aReturnIsHeldBackForAnHourHoweverManyWaitForIt() throws Exception {
        SmallShop shop = new SmallShop(bot);
        shop.opens(SmallShop.soldOut("Granite Tent", "189.00"));
        for (int member = 1; member <= 34; member++) {
            says("member-" + member, "/watch granite tent back in stock");
        }
        shop.run(SmallShop.seen("Granite Tent", "189.00"));
        assertThat(told("Back in stock: Granite Tent"))
                .contains("Asked for by member-1, member-2, member-3, +31.")
                .doesNotContain("member-4");
        shop.run(SmallShop.soldOut("Granite Tent", "189.00"));
        settle();
        database.clock().advance(Duration.ofMinutes(5));
        shop.run(SmallShop.seen("Granite Tent", "189.00"));
        settle();
        assertThat(returns()).isEqualTo(1);
        database.clock().advance(Duration.ofMinutes(56));
        settle();
        bot.channel().await(all -> returns() == 2, PATIENCE);
    }

    @Test
    void onlyItsAdminsSayWhatBreaksItsSilence() throws Exception {
        SmallShop shop = new SmallShop(bot);
        shop.opens(SmallShop.seen("Granite Tent", "189.00"));
        bot.channel().knows("ada", GroupRole.ADMIN);
        bot.channel().knows("bob", GroupRole.MEMBER);
        says("bob", "/watch granite tent");

        assertThat(says("bob", "/urgent tent")).startsWith("Only this group’s admins");
        assertThat(says("bob", "/urgent tent below 99999")).startsWith("Only this group’s admins");
        assertThat(says("bob", "/snooze tent unless below 99999")).startsWith("Only this group’s admins");
        assertThat(says("bob", "/snooze tent")).contains("is snoozed until").doesNotContain("Unless");
        says("ada", "/watch granite tent");
        assertThat(says("ada", "/urgent tent")).contains("whatever the hour");
    }

    @Test
    void inPrivateItGoesWithoutSaying() throws Exception {
        SmallShop shop = new SmallShop(bot);
        shop.opens(SmallShop.seen("Copper Kettle", "64.00"));
        TestBot.Person ada = bot.person("ada");

        assertThat(ada.says("/watch copper kettle").text()).doesNotContain("Asked for");
        shop.run(SmallShop.seen("Copper Kettle", "62.00"));
        settle();
        assertThat(ada.awaits(2).text()).contains("62.00").doesNotContain("Asked for");
    }

    private String says(String person, String text) throws InterruptedException {
        int before = group().size();
        events++;
        bot.receive(new Inbound.Said(
                new Inbound.Envelope(
                        bot.account().id(),
                        "event-" + events,
                        "group",
                        ChatKind.GROUP,
                        new Sender(person, person, Optional.of("en")),
                        database.clock().instant()),
                text));
        bot.channel().await(all -> group().size() > before, PATIENCE);
        return group().getLast().text();
    }

    /** What the group is told of a new price. */
    private String told(String price) throws InterruptedException {
        settle();
        bot.channel().await(all -> group().getLast().text().contains(price), PATIENCE);
        return group().getLast().text();
    }

    private List<Message> group() {
        return bot.channel().messages("group");
    }

    private void settle() {
        Notifier notifier = bot.context().getBean(Notifier.class);
        while (notifier.step(database.workspace())) {
            Thread.onSpinWait();
        }
    }

    private long returns() {
        return group().stream()
                .filter(message -> message.text().startsWith("Back in stock"))
                .count();
    }
}
