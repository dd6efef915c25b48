package io.shelftalker.notifier.notice;

import static io.shelftalker.notifier.shop.SmallShop.seen;
import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.catalog.product.Catalog;
import io.shelftalker.catalog.product.SourceId;
import io.shelftalker.core.channel.Delivery;
import io.shelftalker.core.channel.Inbound;
import io.shelftalker.testkit.bot.TestBot;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody with two or three chats is one person: told once, where they want it, or where they can be reached. */
class SeveralChatsTest {
    private static final String KETTLE = "Copper Kettle";
    private static final String LAMP = "Brass Lamp";
    private static final Pattern CODE = Pattern.compile("/link [A-Z0-9]{5}-[A-Z0-9]{5}");
    private static final Delivery GONE = new Delivery.Unreachable("403: bot was blocked by the user");
    private static final Delivery NEVER = new Delivery.Refused("131047: no template is configured");
    private static final Delivery PERHAPS = new Delivery.Unknown("timeout");

    private final NoticeScene scene = new NoticeScene();
    private final TestBot.Person phone = scene.bot().person("phone");
    private final TestBot.Person desk = scene.bot().person("desk");
    private final TestBot.Person web = scene.bot().person("web");

    @BeforeEach
    void open() {
        scene.shop().opens(seen(KETTLE, "64"), seen(LAMP, "30"));
    }

    @AfterEach
    void stop() {
        scene.close();
    }

    @Test
    void eachChatShowsAndEndsWhatIsWatchedInAll() throws Exception {
        phone.says("/watch kettle");
        desk.says("/watch lamp");
        desk.says("/watch anything new in Kitchen");
        link(phone, desk);

        assertThat(phone.says("/alerts").text())
                .startsWith("You watch 3 things")
                .containsSubsequence(KETTLE, "asked for in Recording (phone)", LAMP, "asked for in Recording (desk)")
                .contains("Kitchen");
        assertThat(desk.says("/unwatch kettle").text()).startsWith("No longer watching Copper Kettle");
        assertThat(phone.says("/alerts").text())
                .startsWith("You watch 2 things")
                .doesNotContain(KETTLE);
    }

    @Test
    void whatIsAskedForAnewElsewhereIsNotAskedForTwice() throws Exception {
        phone.says("/watch kettle below 50");
        link(phone, desk);
        desk.says("/watch kettle below 55");

        assertThat(phone.says("/alerts").text())
                .startsWith("You watch one product")
                .contains("$55.00", "asked for in Recording (desk)");
        scene.shop().run(seen(KETTLE, "49"));
        everybodyIsTold();
        assertThat(Unasked.of(phone)).isEmpty();
        assertThat(Unasked.of(desk)).hasSize(1);
    }

    @Test
    void isToldWhereItWasAskedForUnlessAChatIsPreferred() throws Exception {
        phone.says("/watch kettle");
        desk.says("/watch lamp");
        link(phone, desk);
        scene.shop().run(seen(KETTLE, "52"), seen(LAMP, "28"));
        everybodyIsTold();
        assertThat(Unasked.of(phone))
                .singleElement()
                .asString()
                .contains(KETTLE)
                .doesNotContain(LAMP, "comes here");
        assertThat(Unasked.of(desk)).singleElement().asString().contains(LAMP).doesNotContain(KETTLE, "comes here");

        prefers(phone, 2);
        scene.waits(Duration.ofHours(3));
        scene.shop().run(seen(KETTLE, "49"), seen(LAMP, "25"));
        everybodyIsTold();
        assertThat(Unasked.of(phone)).hasSize(1);
        assertThat(Unasked.of(desk)).hasSize(2).last().asString().contains("2 things you watch changed", KETTLE, LAMP);
        assertThat(desk.presses("Show each").text()).contains("$");
        desk.presses("Stop");
        assertThat(count("select count(*) from watch")).isEqualTo(2);
    }

    @Test
    void isToldOnceOfWhatIsWatchedInTwoChats() throws Exception {
        phone.says("/watch kettle");
        desk.says("/watch kettle");
        web.says("/watch kettle");
        link(phone, desk);
        link(desk, web);
        scene.shop().run(seen(KETTLE, "52"));
        everybodyIsTold();

        assertThat(Unasked.of(phone)).hasSize(1);
        assertThat(Unasked.of(desk)).isEmpty();
        assertThat(Unasked.of(web)).isEmpty();
        assertThat(phone.says("/alerts").text())
                .startsWith("You watch one product")
                .contains("asked for in Recording (phone), Recording (desk), Recording (web)");
    }

    @Test
    void whatAChatWouldNotTakeIsToldInTheNextAndNotTwice() throws Exception {
        preferredIsDesk();
        scene.bot().channel().nextAnswersIn("desk", NEVER, NEVER);
        scene.shop().run(seen(KETTLE, "52"));
        everybodyIsTold();

        assertThat(Unasked.of(desk)).isEmpty();
        assertThat(Unasked.of(phone))
                .singleElement()
                .asString()
                .contains("$64.00 → $52.00", "It comes here as Recording (desk) cannot be reached.");
        assertThat(count("select count(*) from outgoing where state = 'dead'"))
                .as("what an operator could send once more")
                .isZero();
        scene.bot().channel().nextAnswersIn("phone", NEVER);
        scene.waits(Duration.ofHours(3));
        scene.shop().run(seen(KETTLE, "49"));
        everybodyIsTold();
        everybodyIsTold();
        assertThat(Unasked.of(phone)).hasSize(1);
        assertThat(count("select count(*) from outgoing where state = 'dead'"))
                .as("no chat takes it")
                .isEqualTo(1);
    }

    @Test
    void whoBlocksTheBotIsToldElsewhereUntilTheyAreBack() throws Exception {
        preferredIsDesk();
        scene.bot().channel().nextAnswersIn("desk", GONE);
        scene.shop().run(seen(KETTLE, "52"));
        everybodyIsTold();
        assertThat(Unasked.of(phone)).singleElement().asString().contains("It comes here as Recording (desk)");
        assertThat(phone.says("/link").text()).contains("(desk) · preferred · cannot be reached");

        scene.waits(Duration.ofHours(3));
        scene.shop().run(seen(KETTLE, "49"));
        everybodyIsTold();
        assertThat(Unasked.of(phone)).hasSize(2);

        desk.says("/help");
        scene.waits(Duration.ofHours(3));
        scene.shop().run(seen(KETTLE, "45"));
        everybodyIsTold();
        assertThat(Unasked.of(phone)).hasSize(2);
        assertThat(Unasked.of(desk))
                .singleElement()
                .asString()
                .contains("$45.00")
                .doesNotContain("comes here");
    }

    @Test
    void whoLeftIsToldInTheThirdChat() throws Exception {
        preferredIsDesk();
        link(phone, web);
        scene.bot().receive(new Inbound.Blocked(desk.envelope()));
        scene.bot().receive(new Inbound.Blocked(phone.envelope()));
        scene.shop().run(seen(KETTLE, "52"));
        everybodyIsTold();

        assertThat(Unasked.of(web)).singleElement().asString().contains("It comes here as Recording (desk)");
        assertThat(Unasked.of(phone)).isEmpty();
        assertThat(Unasked.of(desk)).isEmpty();
    }

    @Test
    void whatMayHaveArrivedIsToldNowhereElse() throws Exception {
        preferredIsDesk();
        scene.bot().channel().nextAnswersIn("desk", PERHAPS, NEVER);
        scene.shop().run(seen(KETTLE, "52"));
        scene.settle();
        scene.waits(Duration.ofSeconds(10));
        everybodyIsTold();
        everybodyIsTold();

        assertThat(count("select count(*) from outgoing where state = 'dead' and unknowns = 1"))
                .isEqualTo(1);
        assertThat(Unasked.of(phone)).isEmpty();
    }

    @Test
    void whoBlocksTheBotWhileItIsBeingSentMayHaveReadIt() throws Exception {
        preferredIsDesk();
        scene.shop().run(seen(KETTLE, "52"));
        CountDownLatch sent = new CountDownLatch(1);
        scene.bot().channel().isHeldBy(sent);
        scene.settle();
        awaitLeased();
        scene.bot().receive(new Inbound.Blocked(desk.envelope()));
        sent.countDown();
        everybodyIsTold();
        everybodyIsTold();

        assertThat(Unasked.of(phone)).isEmpty();
        assertThat(count("select count(*) from outgoing where state = 'suppressed' and unknowns = 1"))
                .isEqualTo(1);
    }

    @Test
    void whatADeadSenderMayHaveSentIsToldNowhereElse() throws Exception {
        preferredIsDesk();
        scene.bot().channel().nextAnswersIn("desk", NEVER);
        scene.shop().run(seen(KETTLE, "52"));
        CountDownLatch sent = new CountDownLatch(1);
        scene.bot().channel().isHeldBy(sent);
        scene.settle();
        awaitLeased();
        scene.database().everything().useHandle(handle -> handle.execute("update outgoing_due set doubtful = true"));
        sent.countDown();
        everybodyIsTold();
        everybodyIsTold();

        assertThat(Unasked.of(phone)).isEmpty();
        assertThat(count("select count(*) from outgoing where state = 'dead' and unknowns = 1")).isEqualTo(1);
    }

    private void awaitLeased() {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (count("select count(*) from outgoing_due where lease_until is not null") == 0) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            LockSupport.parkNanos(10_000_000);
        }
    }

    @Test
    void hoursPauseAndLimitAreOneForAllAndEachChatsOwnAfterwards() throws Exception {
        phone.says("/timezone Paris");
        phone.says("/quiet 22:00-08:00");
        phone.says("/watch kettle");
        desk.says("/limit 1");
        desk.says("/watch lamp");
        link(phone, desk);
        assertThat(desk.says("/quiet").text()).contains("22:00–08:00");
        assertThat(desk.says("/limit").text()).startsWith("You hear from me as often");
        assertThat(desk.says("/timezone").text()).contains("Paris");
        scene.waitsUntil("23:00");
        scene.shop().run(seen(KETTLE, "52"), seen(LAMP, "28"));
        everybodyIsTold();
        assertThat(Unasked.of(desk)).isEmpty();
        desk.says("/quiet off");
        everybodyIsTold();
        assertThat(Unasked.of(desk)).hasSize(1);
        assertThat(Unasked.of(phone)).hasSize(1);

        desk.says("/quiet 22:00-07:00");
        assertThat(phone.says("/quiet").text()).contains("22:00–07:00");
        unlink(phone, 2);
        assertThat(desk.says("/quiet").text()).doesNotContain("22:00–07:00 in");
        assertThat(desk.says("/limit").text()).contains("1");
        assertThat(count("select count(*) from chat_timing where most_a_day = 1"))
                .isEqualTo(1);
    }

    @Test
    void theLimitCountsOverAllChats() throws Exception {
        phone.says("/limit 1");
        phone.says("/watch kettle");
        desk.says("/watch lamp");
        link(phone, desk);
        scene.shop().run(seen(KETTLE, "52"));
        everybodyIsTold();
        scene.shop().run(seen(LAMP, "28"));
        everybodyIsTold();

        assertThat(Unasked.of(phone)).hasSize(1);
        assertThat(Unasked.of(desk)).isEmpty();
    }

    @Test
    void aSnoozeHoldsInAllChats() throws Exception {
        phone.says("/watch kettle");
        desk.says("/watch kettle");
        desk.says("/snooze kettle 2 weeks");
        link(phone, desk);
        scene.shop().run(seen(KETTLE, "52"));
        everybodyIsTold();
        assertThat(Unasked.of(phone)).isEmpty();
        assertThat(Unasked.of(desk)).isEmpty();

        phone.says("/snooze kettle off");
        everybodyIsTold();
        assertThat(Unasked.of(phone)).hasSize(1);
        assertThat(Unasked.of(desk)).isEmpty();
    }

    @Test
    void unlinkingLosesNothing() throws Exception {
        phone.says("/timezone Paris");
        phone.says("/quiet 22:00-08:00");
        phone.says("/watch kettle");
        desk.says("/watch lamp");
        web.says("/watch lamp");
        link(phone, desk);
        link(phone, web);
        prefers(desk, 2);
        scene.waitsUntil("23:00");
        scene.shop().run(seen(KETTLE, "52"), seen(LAMP, "28"));
        everybodyIsTold();
        assertThat(Unasked.of(desk)).isEmpty();
        // The others keep the hours that the person had.
        unlink(phone, 1);
        everybodyIsTold();
        assertThat(Unasked.of(desk)).isEmpty();
        assertThat(web.says("/alerts").text()).contains("You watch one product", LAMP);
        assertThat(phone.says("/alerts").text()).contains("You watch one product", KETTLE);
        assertThat(count("select count(*) from watch")).isEqualTo(6);
        scene.waitsUntil("08:00");
        everybodyIsTold();

        assertThat(Unasked.of(phone))
                .singleElement()
                .asString()
                .contains(KETTLE)
                .doesNotContain(LAMP);
        assertThat(Unasked.of(desk)).singleElement().asString().contains(LAMP).doesNotContain(KETTLE);
        assertThat(Unasked.of(web)).isEmpty();
    }

    @Test
    void whatOneChatWasToldIsNotToldAgainWhereItWaited() throws Exception {
        phone.says("/watch kettle");
        desk.says("/timezone Paris");
        desk.says("/quiet 22:00-08:00");
        desk.says("/watch kettle");
        desk.says("/watch lamp");
        scene.waitsUntil("23:00");
        scene.shop().run(seen(KETTLE, "52"), seen(LAMP, "28"));
        everybodyIsTold();
        assertThat(Unasked.of(phone)).hasSize(1);
        link(phone, desk);
        everybodyIsTold();

        assertThat(Unasked.of(phone)).hasSize(1);
        assertThat(Unasked.of(desk)).singleElement().asString().contains(LAMP).doesNotContain(KETTLE);
    }

    @Test
    void hearsOnceThatAShopCannotBeRead() throws Exception {
        preferredIsDesk();
        desk.says("/watch lamp");
        Catalog catalog = scene.bot().context().getBean(Catalog.class);
        scene.database()
                .transactions()
                .run(scene.database().workspace(), handle -> catalog.unreadable(handle, new SourceId(7), "blocked"));
        everybodyIsTold();

        assertThat(Unasked.of(phone)).isEmpty();
        assertThat(Unasked.of(desk)).singleElement().asString().startsWith("I have not been able to read");
    }

    private void preferredIsDesk() throws InterruptedException {
        phone.says("/watch kettle");
        link(phone, desk);
        prefers(phone, 2);
    }

    private void everybodyIsTold() {
        for (int round = 0; round < 2; round++) {
            scene.bot().settles();
            scene.settle();
        }
        scene.bot().settles();
    }

    private static void prefers(TestBot.Person person, int place) throws InterruptedException {
        person.says("/link");
        assertThat(person.presses("Prefer " + place).text()).contains("preferred");
    }

    private void unlink(TestBot.Person person, int place) throws InterruptedException {
        person.says("/link");
        person.presses("Unlink " + place);
        scene.bot().settles();
    }

    private void link(TestBot.Person giver, TestBot.Person taker) throws InterruptedException {
        String shown = giver.says("/link").text();
        Matcher code = CODE.matcher(
                shown.contains("Link another")
                        ? giver.presses("Link another chat").text()
                        : shown);
        assertThat(code.find()).isTrue();
        taker.says(code.group());
        taker.presses("Yes, link them");
        scene.bot().settles();
    }

    private long count(String query) {
        return scene.count(query);
    }
}
