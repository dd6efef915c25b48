package io.shelftalker.notifier.notice;

import static io.shelftalker.notifier.shop.SmallShop.seen;
import static io.shelftalker.notifier.shop.SmallShop.soldOut;
import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.core.channel.Inbound;
import io.shelftalker.core.workspace.Transactions;
import io.shelftalker.notifier.shop.SmallShop;
import io.shelftalker.testkit.bot.TestBot;
import io.shelftalker.testkit.channel.RecordingChannel.Message;
import io.shelftalker.testkit.database.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NotifierTest {
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

    @Test
    void tellsAPriceThatFellBelowTheTargetOnceWithEverythingThatHelpsToDecide() throws Exception {
        shop.opens(seen(KETTLE, "64"));
        ada.says("/watch kettle below 55");

        shop.run(seen(KETTLE, "52"));
        assertThat(told(ada).getLast()).isEqualTo("""
                        Price down: Copper Kettle
                        $64.00 → $52.00 (−$12.00, −19%), below your $55.00
                        Lowest ever here
                        in stock · shop.example · verified just now
                        You asked to hear when it is $55.00 or less.
                        [Open in shop] [Snooze 1 week]
                        [Tell me below $50.00] [Stop]""");

        shop.run(seen(KETTLE, "52"));
        shop.run(seen(KETTLE, "53"));
        assertThat(told(ada)).as("it stays within the target").hasSize(1);
    }

    @Test
    void tellsLowerPricesAndThoseThatReturnAgain() throws Exception {
        shop.opens(seen(KETTLE, "64"));
        ada.says("/watch kettle below 55");
        for (String price : List.of("52", "54", "50", "60", "54")) {
            database.clock().advance(Duration.ofDays(1));
            shop.run(seen(KETTLE, price));
            settle();
        }

        assertThat(told(ada))
                .hasSize(3)
                .satisfiesExactly(
                        first -> assertThat(first).contains("$64.00 → $52.00"),
                        second -> assertThat(second).contains("$54.00 → $50.00 (−$4.00, −7%), below your $55.00"),
                        third -> assertThat(third).contains("$60.00 → $54.00", "Lowest ever here: $50.00"));
    }

    @Test
    void countsWhatWasTrueWhenTheWatchWasMadeAsTold() throws Exception {
        shop.opens(seen(KETTLE, "50"));
        assertThat(ada.says("/watch kettle below 55").text()).startsWith("Already there");
        shop.run(seen(KETTLE, "51"));
        assertThat(told(ada)).isEmpty();
        shop.run(seen(KETTLE, "49"));
        assertThat(told(ada)).singleElement().asString().contains("$51.00 → $49.00");
    }

    @Test
    void tellsAReturnOnceThoughItsStockWasUnknownMeanwhile() throws Exception {
        shop.opens(soldOut(TENT, "189"));
        ada.says("/watch tent");
        database.clock().advance(Duration.ofDays(9));
        shop.run(new SmallShop.Seen(TENT, "189", "who knows"));
        shop.run(seen(TENT, "189"));
        shop.run(new SmallShop.Seen(TENT, "189", "who knows"));
        shop.run(seen(TENT, "189"));

        assertThat(told(ada)).singleElement().asString().isEqualTo("""
                        Back in stock: Granite Tent
                        $189.00 · same price as before · 9 days away
                        in stock · shop.example · verified just now
                        You asked to hear when it returns.
                        [Open in shop] [Snooze 1 week]
                        [Tell me below $180.00] [Stop]""");
    }

    @Test
    void tellsNobodyWhatSellsOutOrReturnsInASingleStore() throws Exception {
        shop.opens(seen(KETTLE, "64"));
        ada.says("/watch kettle");
        for (String stock : List.of("InStock", "OutOfStock", "InStock")) {
            shop.runInStore(seen(KETTLE, "64"), "laurier", stock);
        }

        assertThat(rows("select count(*) from catalog_event where kind like 'store_%'"))
                .isEqualTo(2);
        assertThat(told(ada)).isEmpty();
    }

    @Test
    void saysWhereItCanBeHadInPerson() throws Exception {
        shop.opens(soldOut(TENT, "189"));
        ada.says("/watch tent");
        shop.runInStore(seen(TENT, "189"), "laurier", "InStock");

        assertThat(told(ada)).singleElement().asString().contains("""
                        in stock · shop.example · verified just now
                        in stock at laurier
                        You asked""");
    }

    @Test
    void makesOneMessageOfAllThatARunChangedForAChat() throws Exception {
        shop.opens(seen(KETTLE, "64"), soldOut(TENT, "189"), seen(LAMP, "30"));
        ada.says("/watch kettle");
        ada.says("/watch tent");
        ada.says("/watch lamp");

        shop.begins();
        shop.sees(seen(KETTLE, "52"));
        settle();
        shop.sees(seen(TENT, "150"), seen(LAMP, "33"));
        settle();
        assertThat(told(ada)).as("the run goes on").isEmpty();
        shop.closes();

        assertThat(told(ada)).singleElement().asString().isEqualTo("""
                        3 things you watch changed
                        1. Granite Tent · Back in stock · $189.00 → $150.00 (−$39.00, −21%)
                        2. Copper Kettle · Price down · $64.00 → $52.00 (−$12.00, −19%)
                        3. Brass Lamp · Price up · $30.00 → $33.00 (+$3.00, +10%)
                        [Show each]""");
        int before = ada.messages().size();
        ada.presses("Show each");
        ada.awaits(before + 3);
        assertThat(ada.messages().subList(before, before + 3))
                .extracting(message -> message.text().lines().findFirst().orElse(""))
                .containsExactly("Back in stock: Granite Tent", "Price down: Copper Kettle", "Price up: Brass Lamp");
    }

    @Test
    void saysNothingOfWhatTheSameRunTookBack() throws Exception {
        shop.opens(seen(KETTLE, "64"), seen(LAMP, "30"));
        ada.says("/watch kettle");
        shop.begins();
        shop.sees(seen(KETTLE, "52"));
        shop.sees(seen(KETTLE, "64"));
        shop.closes();
        assertThat(told(ada)).isEmpty();
    }

    @Test
    void tellsAtOnceWhatNoRunBrought() throws Exception {
        shop.opens(seen(KETTLE, "64"));
        ada.says("/watch kettle");
        shop.imports(seen(KETTLE, "66"));
        assertThat(told(ada))
                .singleElement()
                .asString()
                .startsWith("Price up: Copper Kettle\n$64.00 → $66.00 (+$2.00, +3%)");
    }

    @Test
    void tellsWhatAKilledRunBroughtWithTheNextOneOrAfterAWhile() throws Exception {
        shop.opens(seen(KETTLE, "64"), seen(LAMP, "30"));
        ada.says("/watch kettle");
        ada.says("/watch lamp");
        shop.begins();
        shop.sees(seen(KETTLE, "52"));
        settle();
        shop.run(seen(LAMP, "29"));
        assertThat(told(ada)).singleElement().asString().startsWith("2 things you watch changed");

        shop.begins();
        shop.sees(seen(LAMP, "28"));
        assertThat(told(ada)).hasSize(1);
        database.clock().advance(Notices.PATIENCE.plusSeconds(1));
        assertThat(told(ada)).hasSize(2).last().asString().startsWith("Price down: Brass Lamp");
    }

    @Test
    void makesOneMessageOfSeveralRunsWhenItComesLate() throws Exception {
        shop.opens(seen(KETTLE, "64"));
        ada.says("/watch kettle");
        shop.run(seen(KETTLE, "52"));
        shop.run(seen(KETTLE, "58"));
        assertThat(told(ada)).singleElement().asString().contains("$64.00 → $58.00");
    }

    @Test
    void saysNothingAboutTheFirstRunOrWhatWasThereBeforeTheWatch() throws Exception {
        shop.opens(seen(KETTLE, "64"));
        shop.run(seen(KETTLE, "70"));
        ada.says("/watch kettle");
        assertThat(told(ada)).isEmpty();
    }

    @Test
    void saysNothingMoreAfterAWatchEnded() throws Exception {
        shop.opens(seen(KETTLE, "64"));
        ada.says("/watch kettle");
        shop.begins();
        shop.sees(seen(KETTLE, "52"));
        settle();
        ada.says("/unwatch kettle");
        shop.closes();
        assertThat(told(ada)).isEmpty();
        shop.run(seen(KETTLE, "50"));
        assertThat(told(ada)).isEmpty();
    }

    @Test
    void sleepsWhileAProductIsGoneAndTellsItsReturn() throws Exception {
        shop.opens(seen(KETTLE, "64"));
        ada.says("/watch kettle below 55");
        shop.delists(KETTLE);
        assertThat(told(ada)).isEmpty();
        assertThat(ada.says("/alerts").text()).contains("no longer in the shop");
        database.clock().advance(Duration.ofDays(35));
        shop.run(seen(KETTLE, "52"));

        assertThat(told(ada))
                .singleElement()
                .asString()
                .startsWith("Back in the catalog: Copper Kettle\n$64.00 → $52.00 (−$12.00, −19%), below your $55.00");
        shop.run(seen(KETTLE, "51"));
        assertThat(told(ada)).hasSize(2);
    }

    @Test
    void tellsWhoeverStartedToWatchAProductWhileItWasGone() throws Exception {
        shop.opens(seen(KETTLE, "64"));
        shop.delists(KETTLE);
        assertThat(ada.says("/watch SKU-COPPER-KETTLE").text()).contains("It is not in the shop at the moment");
        shop.run(seen(KETTLE, "64"));
        assertThat(told(ada)).singleElement().asString().startsWith("Back in the catalog: Copper Kettle\n$64.00");
    }

    @Test
    void tellsEachOfManyOnceThoughTwoReplicasWorkAndOneIsKilled() throws Exception {
        shop.opens(seen(KETTLE, "64"));
        List<TestBot.Person> people =
                IntStream.range(0, 12).mapToObj(i -> bot.person("person" + i)).toList();
        for (TestBot.Person person : people) {
            person.says("/watch kettle");
        }
        shop.begins();
        shop.sees(seen(KETTLE, "52"));
        killed();
        shop.closes();
        killed();
        together(4);

        for (TestBot.Person person : people) {
            assertThat(told(person)).singleElement().asString().contains("$64.00 → $52.00");
        }
        assertThat(rows("select count(*) from notice where state = 'told'")).isEqualTo(12);
        assertThat(rows("select count(*) from outgoing where key like 'notice:%'"))
                .isEqualTo(12);
    }

    @Test
    void writesToNobodyWhoLeftAndAgainWhenTheyReturn() throws Exception {
        shop.opens(seen(KETTLE, "64"));
        TestBot.Person bob = bot.person("bob");
        ada.says("/watch kettle");
        bob.says("/watch kettle");
        bot.receive(new Inbound.Blocked(bob.envelope()));
        shop.run(seen(KETTLE, "52"));

        assertThat(told(ada)).hasSize(1);
        assertThat(rows("select count(*) from outgoing where key like 'notice:%' and state = 'suppressed'"))
                .isEqualTo(1);
        bob.says("/alerts");
        shop.run(seen(KETTLE, "50"));
        assertThat(told(ada)).hasSize(2);
        bob.awaits(3);
        assertThat(bob.messages()).last().extracting(Message::text).asString().contains("$52.00 → $50.00");
    }

    @Test
    void speaksFrench() throws Exception {
        TestBot.Person amelie = bot.person("amélie", "fr-CA");
        shop.opens(seen(KETTLE, "64"));
        amelie.says("/watch kettle sous 55");
        shop.run(seen(KETTLE, "52"));
        assertThat(told(amelie).getLast())
                .startsWith(
                        "Prix en baisse\u202f: Copper Kettle\n64,00\u00a0$ → 52,00\u00a0$ (−12,00\u00a0$, −19\u00a0%), sous vos 55,00\u00a0$")
                .contains("Prix le plus bas jamais vu ici", "Vous vouliez être prévenu à 55,00\u00a0$ ou moins.")
                .endsWith("[Voir en boutique] [Pause d’une semaine]\n[Me prévenir sous 50,00\u00a0$] [Ne plus suivre]");
    }

    @Test
    void stopsAndChangesFromTheNoticesButtons() throws Exception {
        shop.opens(seen(KETTLE, "64"));
        ada.says("/watch kettle");
        shop.run(seen(KETTLE, "52"));
        assertThat(told(ada)).hasSize(1);
        assertThat(ada.presses("Tell me below $50.00").text()).contains("when it is $50.00 or less");
        assertThat(ada.presses("Stop").text()).startsWith("No longer watching Copper Kettle.");
        shop.run(seen(KETTLE, "40"));
        assertThat(told(ada)).hasSize(1);
    }

    @Test
    void followsByItselfOnceStarted() throws Exception {
        Notifier notifier = notifier();
        notifier.start();
        shop.opens(seen(KETTLE, "64"));
        ada.says("/watch kettle");
        shop.run(seen(KETTLE, "52"));
        assertThat(ada.awaits(2).text()).contains("$64.00 → $52.00");
        notifier.stop();
    }

    /** What a person was told so far, nothing more being under way. */
    private List<String> told(TestBot.Person person) throws InterruptedException {
        settle();
        String chat = person.envelope().chat();
        long written = database.everything().withHandle(handle -> handle.createQuery("""
                        select count(*) from outgoing join conversation c on c.id = conversation
                        where c.external_id = :chat and key like 'notice:%' and state <> 'suppressed'
                        """)
                .bind("chat", chat)
                .mapTo(Long.class)
                .one());
        bot.channel().await(all -> Unasked.of(person).size() >= written, Duration.ofSeconds(20));
        return Unasked.of(person);
    }

    /** Lets the notifier do all there is to do. */
    private void settle() {
        boolean behind = true;
        while (behind) {
            notifier().step(database.workspace());
            behind = rows("""
                    select count(*) from catalog_event e
                    where (e.tx, e.id) > coalesce(
                      (select (cast(cast(transaction as text) as xid8), event) from notice_cursor), row (cast('0' as xid8), 0))
                    """) > 0;
        }
        notifier().step(database.workspace());
    }

    /** A replica that dies before it commits. */
    private void killed() {
        Gathering gathering = bot.context().getBean(Gathering.class);
        Telling telling = bot.context().getBean(Telling.class);
        database.jdbi().useHandle(handle -> {
            handle.begin();
            Transactions.enter(handle, database.workspace());
            gathering.gather(handle, database.workspace());
            telling.tell(handle, database.workspace(), 500);
            handle.rollback();
        });
    }

    private void together(int replicas) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < replicas; i++) {
                all.add(threads.submit(this::settle));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    private Notifier notifier() {
        return bot.context().getBean(Notifier.class);
    }

    private long rows(String count) {
        return database.everything()
                .withHandle(
                        handle -> handle.createQuery(count).mapTo(Long.class).one());
    }
}
