package io.shelftalker.notifier.digest;

import static io.shelftalker.notifier.shop.SmallShop.seen;
import static io.shelftalker.notifier.shop.SmallShop.soldOut;
import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.catalog.product.Catalog;
import io.shelftalker.catalog.product.SourceId;
import io.shelftalker.core.conversation.ForgottenChats;
import io.shelftalker.core.delivery.Courier;
import io.shelftalker.notifier.shop.SmallShop;
import io.shelftalker.notifier.shop.SmallShop.Seen;
import io.shelftalker.testkit.bot.TestBot;
import io.shelftalker.testkit.channel.RecordingChannel.Message;
import io.shelftalker.testkit.database.TestDatabase;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DigestTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Weekly MONDAY = new Weekly(DayOfWeek.MONDAY, LocalTime.of(9, 0));
    private static final String KETTLE = "Copper Kettle";
    private static final String TENT = "Granite Tent";
    private static final String LAMP = "Brass Lamp";

    private final TestDatabase database = TestDatabase.create();
    private final TestBot bot = TestBot.start(database);
    private final SmallShop shop = new SmallShop(bot);
    private final TestBot.Person ada = bot.person("ada");

    @AfterEach
    void stop() {
        bot.close();
        database.close();
    }

    private void subscribes() throws InterruptedException {
        shop.opens(seen(KETTLE, "64"), soldOut(TENT, "189"), seen(LAMP, "30"));
        ada.says("/timezone Paris");
        assertThat(ada.says("/digest monday 9:00").text())
                .contains("every Monday at 09:00 (Paris)", "[Preview] [Stop digest]");
    }

    private void waitsForMonday() {
        Instant now = database.clock().instant();
        database.clock().advance(Duration.between(now, MONDAY.next(now, PARIS)).plusSeconds(1));
        look();
    }

    private void look() {
        bot.context().getBean(DueDigests.class).send();
    }

    private List<Message> issues() throws InterruptedException {
        long written = count("select count(*) from outgoing where key like 'digest:%'");
        bot.channel().await(all -> sent().size() >= written, Duration.ofSeconds(20));
        return sent();
    }

    private long count(String query) {
        return database.everything()
                .withHandle(
                        handle -> handle.createQuery(query).mapTo(Long.class).one());
    }

    private List<Message> sent() {
        return ada.messages().stream()
                .filter(message -> message.outgoing().idempotencyKey().startsWith("digest:"))
                .toList();
    }

    @Test
    void tellsTheWeekInOneMessage() throws Exception {
        subscribes();
        ada.says("/watch lamp");
        shop.run(seen(KETTLE, "52"), seen(TENT, "189"), seen(LAMP, "27"));
        shop.run(seen("Walnut Clock", "80"));
        waitsForMonday();

        assertThat(issues()).singleElement().satisfies(issue -> assertThat(issue.text())
                .contains("1 new · 2 cheaper · 1 back in stock · 1 on your list changed")
                .contains("1. Brass Lamp · On your list · $27.00 · in stock (was $30.00)")
                .contains("2. Copper Kettle · Pick of the week: ", "it is at its lowest ever here")
                .contains("$64.00 → $52.00 (−19%)")
                .contains("Granite Tent · Back in stock · $189.00")
                .contains("Walnut Clock · New · $80.00")
                .contains("[All new (1)] [Change day] [Stop digest]"));
    }

    @Test
    void tellsOfWhatIsWatchedInALinkedChatToo() throws Exception {
        subscribes();
        TestBot.Person desk = bot.person("desk");
        desk.says("/watch lamp");
        String code = ada.says("/link").text().replaceAll("(?s).*(/link \\S+).*", "$1");
        desk.says(code);
        desk.presses("Yes, link them");
        shop.run(seen(KETTLE, "64"), soldOut(TENT, "189"), seen(LAMP, "27"));
        waitsForMonday();

        assertThat(issues()).singleElement().satisfies(issue -> assertThat(issue.text())
                .contains("Brass Lamp · On your list"));
    }

    @Test
    void comesOnceAWeekThoughManyLookAtOnce() throws Exception {
        subscribes();
        shop.run(seen(KETTLE, "52"));
        Instant now = database.clock().instant();
        database.clock().advance(Duration.between(now, MONDAY.next(now, PARIS)).plusSeconds(1));
        try (ExecutorService replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                all.add(replicas.submit(this::look));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(issues()).hasSize(1);
        look();
        assertThat(issues()).hasSize(1);
        shop.run(seen(KETTLE, "52"));
        waitsForMonday();
        assertThat(issues()).hasSize(2).last().satisfies(issue -> assertThat(issue.text())
                .contains("Nothing new, nothing cheaper, nothing back in stock."));
    }

    @Test
    void saysThatItCouldNotLook() throws Exception {
        subscribes();
        waitsForMonday();
        database.transactions().run(database.workspace(), handle -> bot.context()
                .getBean(Catalog.class)
                .unreadable(handle, new SourceId(7), "FORBIDDEN: 403"));
        waitsForMonday();
        assertThat(issues()).last().satisfies(issue -> assertThat(issue.text())
                .contains("I could not look this week")
                .contains("I have not been able to read shop.example since", "it turns me away"));
    }

    @Test
    void whatCouldNotBeSentForADayIsToldByTheNext() throws Exception {
        subscribes();
        waitsForMonday();
        assertThat(issues()).hasSize(1);
        shop.run(seen(KETTLE, "52"));
        Courier courier = bot.context().getBean(Courier.class);
        courier.stop();
        waitsForMonday();
        database.clock().advance(Duration.ofHours(25));
        look();
        courier.start();

        shop.run(seen(KETTLE, "52"));
        waitsForMonday();
        bot.channel().await(_ -> sent().size() == 2, Duration.ofSeconds(20));
        assertThat(count("select count(*) from outgoing where key like 'digest:%' and reason = 'outdated'"))
                .isEqualTo(1);
        assertThat(sent()).hasSize(2).last().satisfies(issue -> assertThat(issue.text())
                .contains("Copper Kettle", "$64.00 → $52.00 (−19%)"));
    }

    @Test
    void showsItAheadAndEndsIt() throws Exception {
        subscribes();
        shop.run(seen(KETTLE, "52"));
        assertThat(ada.says("/digest preview").text()).contains("1 cheaper", "Copper Kettle");
        assertThat(ada.presses("Stop digest").text()).startsWith("No more digests.");
        waitsForMonday();
        assertThat(issues()).isEmpty();
    }

    @Test
    void comesByTheClockWhereSomebodyHasMovedTo() throws Exception {
        subscribes();
        look();
        ada.says("/timezone Tokyo");
        look();
        Instant now = database.clock().instant();
        Instant there = MONDAY.next(now, ZoneId.of("Asia/Tokyo"));
        database.clock().advance(Duration.between(now, there).plusSeconds(1));
        look();
        look();
        assertThat(issues()).hasSize(1);
    }

    @Test
    void isNotSentLongAfterItsTimeNorWhilePaused() throws Exception {
        subscribes();
        Instant now = database.clock().instant();
        database.clock().advance(Duration.between(now, MONDAY.next(now, PARIS)).plusDays(2));
        look();
        assertThat(issues()).isEmpty();
        ada.says("/pause");
        waitsForMonday();
        assertThat(issues()).isEmpty();
        ada.says("/resume");
        waitsForMonday();
        assertThat(issues()).hasSize(1);
    }

    @Test
    void comesThoughAnothersCannot() throws Exception {
        TestBot.Person bob = bot.person("bob");
        subscribes();
        bob.says("/digest monday 9:00");
        database.everything()
                .useHandle(
                        handle -> handle.execute(
                                "update contact set zone = 'Nowhere/Land' where id = (select contact from digest order by conversation desc limit 1)"));
        waitsForMonday();
        assertThat(issues()).hasSize(1);
    }

    @Test
    void comesOnceToWhoeverMovesWest() throws Exception {
        subscribes();
        waitsForMonday();
        assertThat(issues()).hasSize(1);
        ada.says("/timezone New York");
        look();
        database.clock().advance(Duration.ofHours(20));
        look();
        assertThat(issues()).hasSize(1);
    }

    @Test
    void countsMoreThanItLooksAt() throws Exception {
        Seen[] before = new Seen[45];
        Seen[] after = new Seen[45];
        for (int i = 0; i < before.length; i++) {
            before[i] = seen("Kettle " + i, "64");
            after[i] = seen("Kettle " + i, "60");
        }
        shop.opens(before);
        ada.says("/timezone Paris");
        database.clock().advance(Duration.ofDays(8));
        shop.run(after);
        assertThat(ada.says("/digest preview").text())
                .contains("45 cheaper\nNot shown here: 41 cheaper\n")
                .contains("4. Kettle")
                .doesNotContain("5. Kettle");
    }

    @Test
    void saysHowMuchOfTheWeekItDoesNotShow() throws Exception {
        TestBot.Person amelie = bot.person("amélie", "fr");
        Seen[] first = new Seen[6];
        Seen[] fresh = new Seen[6];
        for (int i = 0; i < first.length; i++) {
            first[i] = seen("Kettle " + i, "64");
            fresh[i] = seen("Clock " + i, "80");
        }
        shop.opens(first);
        database.clock().advance(Duration.ofDays(8));
        ada.says("/watch kettle 0");
        shop.run(seen("Kettle 0", "60"), seen("Kettle 1", "60"));
        shop.run(fresh);

        assertThat(ada.says("/digest preview").text())
                .as("two are cheaper: the one on the list, and the pick or a line of its own")
                .contains("6 new · 2 cheaper · 1 on your list changed\nNot shown here: 3 new\n");
        assertThat(amelie.says("/hebdo aperçu").text())
                .contains("6 nouveautés · 2 en baisse\nNon montrés ici\u202f: 3 nouveautés\n");
    }

    @Test
    void offersToStopOnlyWhatComes() throws Exception {
        shop.opens(seen(KETTLE, "64"));
        assertThat(ada.says("/digest preview").text())
                .contains("[Get it weekly]")
                .doesNotContain("Stop digest", "Change day");
        assertThat(bot.person("amélie", "fr").says("/hebdo aperçu").text())
                .contains("[M’y abonner]")
                .doesNotContain("Arrêter le résumé");
        assertThat(ada.presses("Get it weekly").text()).contains("When should it come?");
        ada.says("monday 9:00");
        assertThat(ada.says("/digest preview").text())
                .contains("[Change day] [Stop digest]")
                .doesNotContain("Get it weekly");
    }

    @Test
    void keepsTheChatThatItIsFor() throws Exception {
        TestBot.Person bob = bot.person("bob");
        subscribes();
        bob.says("/digest");
        bot.settles();
        ForgottenChats chats = bot.context().getBean(ForgottenChats.class);
        List<String> forgotten = database.transactions()
                .in(
                        database.workspace(),
                        handle -> chats.forget(handle, bot.account().id(), List.of("ada", "bob")));
        assertThat(forgotten).containsExactly("bob");
    }

    @Test
    void asksWhenItIsToCome() throws Exception {
        assertThat(ada.says("/digest").text()).contains("Once a week", "[Monday 09:00]");
        assertThat(ada.says("friday 17:00").text()).contains("every Friday at 17:00");
        assertThat(ada.says("/digest someday").text()).contains("I cannot read a day and a time in “someday”");
    }

    @Test
    void speaksFrench() throws Exception {
        TestBot.Person amelie = bot.person("amélie", "fr");
        shop.opens(seen(KETTLE, "64"));
        assertThat(amelie.says("/hebdo lundi 9h").text()).contains("chaque lundi à 09:00");
        shop.run(seen(KETTLE, "52"));
        assertThat(amelie.says("/hebdo aperçu").text()).contains("1 en baisse", "Le choix de la semaine", "64,00");
    }
}
