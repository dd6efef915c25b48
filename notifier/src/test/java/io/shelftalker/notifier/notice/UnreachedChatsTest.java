package io.shelftalker.notifier.notice;

import static io.shelftalker.notifier.notice.Several.KETTLE;
import static io.shelftalker.notifier.shop.SmallShop.seen;
import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.core.channel.Delivery;
import io.shelftalker.core.channel.Inbound;
import io.shelftalker.testkit.bot.TestBot;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who cannot be reached in one of their chats is told in the next, and nothing that may have arrived is told twice. */
class UnreachedChatsTest {
    private static final Delivery GONE = new Delivery.Unreachable("403: bot was blocked by the user");
    private static final Delivery NEVER = new Delivery.Refused("131047: no template is configured");
    private static final Delivery PERHAPS = new Delivery.Unknown("timeout");

    private final NoticeScene scene = new NoticeScene();
    private final Several chats = new Several(scene);
    private final TestBot.Person phone = chats.phone();
    private final TestBot.Person desk = chats.desk();
    private final TestBot.Person web = chats.web();

    @AfterEach
    void stop() {
        scene.close();
    }

    @Test
    void whatAChatWouldNotTakeIsToldInTheNextAndNotTwice() throws Exception {
        chats.preferredIsDesk();
        scene.bot().channel().nextAnswersIn("desk", NEVER, NEVER);
        scene.shop().run(seen(KETTLE, "52"));
        chats.everybodyIsTold();

        assertThat(Unasked.of(desk)).isEmpty();
        assertThat(Unasked.of(phone))
                .singleElement()
                .asString()
                .contains("$64.00 → $52.00", "It comes here as Recording (desk) cannot be reached.");
        assertThat(scene.count("select count(*) from outgoing where state = 'dead'"))
                .as("what an operator could send once more")
                .isZero();
        scene.bot().channel().nextAnswersIn("phone", NEVER);
        scene.waits(Duration.ofHours(3));
        scene.shop().run(seen(KETTLE, "49"));
        chats.everybodyIsTold();
        chats.everybodyIsTold();
        assertThat(Unasked.of(phone)).hasSize(1);
        assertThat(scene.count("select count(*) from outgoing where state = 'dead'"))
                .as("no chat takes it")
                .isEqualTo(1);
        assertThat(scene.count("select count(*) from outgoing where priority = 1 and state <> 'sent' and not given_up"))
                .as("what is looked at again")
                .isZero();
    }

    @Test
    void whoBlocksTheBotIsToldElsewhereUntilTheyAreBack() throws Exception {
        chats.preferredIsDesk();
        scene.bot().channel().nextAnswersIn("desk", GONE);
        scene.shop().run(seen(KETTLE, "52"));
        chats.everybodyIsTold();
        assertThat(Unasked.of(phone)).singleElement().asString().contains("It comes here as Recording (desk)");
        assertThat(phone.says("/link").text()).contains("(desk) · preferred · cannot be reached");

        scene.waits(Duration.ofHours(3));
        scene.shop().run(seen(KETTLE, "49"));
        chats.everybodyIsTold();
        assertThat(Unasked.of(phone)).hasSize(2);

        desk.says("/help");
        scene.waits(Duration.ofHours(3));
        scene.shop().run(seen(KETTLE, "45"));
        chats.everybodyIsTold();
        assertThat(Unasked.of(phone)).hasSize(2);
        assertThat(Unasked.of(desk))
                .singleElement()
                .asString()
                .contains("$45.00")
                .doesNotContain("comes here");
    }

    @Test
    void whatWaitsWhileSomebodyStopsTheBotIsToldNowhereElse() throws Exception {
        chats.preferredIsDesk();
        scene.bot().channel().nextAnswersIn("desk", new Delivery.RetryAfter(Duration.ofMinutes(1), "slow down"));
        scene.shop().run(seen(KETTLE, "52"));
        scene.settle();
        scene.bot().settles();
        scene.bot().receive(new Inbound.Blocked(desk.envelope()));
        chats.everybodyIsTold();
        scene.waits(Duration.ofMinutes(2));
        chats.everybodyIsTold();
        assertThat(Unasked.of(phone)).isEmpty();

        scene.waits(Duration.ofHours(3));
        scene.shop().run(seen(KETTLE, "49"));
        chats.everybodyIsTold();
        assertThat(Unasked.of(phone))
                .as("what is news later is told where the bot may speak")
                .singleElement()
                .asString()
                .contains("$49.00");
        assertThat(Unasked.of(desk)).isEmpty();
    }

    @Test
    void whoLeftIsToldInTheThirdChat() throws Exception {
        chats.preferredIsDesk();
        chats.link(phone, web);
        scene.bot().receive(new Inbound.Blocked(desk.envelope()));
        scene.bot().receive(new Inbound.Blocked(phone.envelope()));
        scene.shop().run(seen(KETTLE, "52"));
        chats.everybodyIsTold();

        assertThat(Unasked.of(web)).singleElement().asString().contains("It comes here as Recording (desk)");
        assertThat(Unasked.of(phone)).isEmpty();
        assertThat(Unasked.of(desk)).isEmpty();
    }

    @Test
    void whatMayHaveArrivedIsToldNowhereElse() throws Exception {
        chats.preferredIsDesk();
        scene.bot().channel().nextAnswersIn("desk", PERHAPS, NEVER);
        scene.shop().run(seen(KETTLE, "52"));
        scene.settle();
        scene.bot().settles();
        scene.waits(Duration.ofSeconds(10));
        chats.everybodyIsTold();
        chats.everybodyIsTold();

        assertThat(scene.count("select count(*) from outgoing where state = 'dead' and unknowns = 1"))
                .isEqualTo(1);
        assertThat(Unasked.of(phone)).isEmpty();
    }

    @Test
    void whoBlocksTheBotWhileItIsBeingSentMayHaveReadIt() throws Exception {
        chats.preferredIsDesk();
        scene.shop().run(seen(KETTLE, "52"));
        CountDownLatch sent = new CountDownLatch(1);
        scene.bot().channel().isHeldBy(sent);
        scene.settle();
        chats.awaitLeased();
        scene.bot().receive(new Inbound.Blocked(desk.envelope()));
        sent.countDown();
        chats.everybodyIsTold();
        chats.everybodyIsTold();

        assertThat(Unasked.of(phone)).isEmpty();
        assertThat(scene.count("select count(*) from outgoing where state = 'suppressed' and unknowns = 1"))
                .isEqualTo(1);
    }

    @Test
    void whatADeadSenderMayHaveSentIsToldNowhereElse() throws Exception {
        chats.preferredIsDesk();
        scene.bot().channel().nextAnswersIn("desk", NEVER);
        scene.shop().run(seen(KETTLE, "52"));
        CountDownLatch sent = new CountDownLatch(1);
        scene.bot().channel().isHeldBy(sent);
        scene.settle();
        chats.awaitLeased();
        scene.database().everything().useHandle(handle -> handle.execute("update outgoing_due set doubtful = true"));
        sent.countDown();
        chats.everybodyIsTold();
        chats.everybodyIsTold();

        assertThat(Unasked.of(phone)).isEmpty();
        assertThat(scene.count("select count(*) from outgoing where state = 'dead' and unknowns = 1"))
                .isEqualTo(1);
    }
}
