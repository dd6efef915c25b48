package io.shelftalker.notifier.notice;

import static io.shelftalker.notifier.shop.SmallShop.seen;
import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.core.channel.Delivery;
import io.shelftalker.core.linking.LinkCodes;
import io.shelftalker.core.workspace.Role;
import io.shelftalker.testkit.bot.TestBot;
import io.shelftalker.testkit.channel.RecordingChannel.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One price, sixty people, and a platform that answers each of them differently: everybody ends as they must. */
class SixtyWatchersTest {
    private static final String KETTLE = "Copper Kettle";
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Delivery LATER = new Delivery.RetryAfter(Duration.ofMinutes(5), "429: retry after 300");
    private static final Delivery PERHAPS = new Delivery.Unknown("timeout");
    private static final Delivery NEVER = new Delivery.Refused("400: chat is too old");
    private static final Delivery GONE = new Delivery.Unreachable("403: bot was blocked by the user");

    private final NoticeScene scene = new NoticeScene();

    @AfterEach
    void stop() {
        scene.close();
    }

    @Test
    void everybodyIsToldOnceUnlessNobodyIsThereOrItIsGivenUp() throws Exception {
        scene.shop().opens(seen(KETTLE, "64"));
        List<TestBot.Person> well = watchers("well");
        List<TestBot.Person> limited = watchers("limited", LATER);
        List<TestBot.Person> timedOut = watchers("timed-out", PERHAPS);
        List<TestBot.Person> lost = watchers("lost", PERHAPS, PERHAPS);
        List<TestBot.Person> refused = watchers("refused", NEVER);
        List<TestBot.Person> gone = watchers("gone", GONE);
        scene.shop().run(seen(KETTLE, "52"));
        scene.settle();
        awaitRows("state <> 'due' or attempts > 0", 60);
        scene.waits(Duration.ofSeconds(10));
        awaitRows("state in ('dead', 'suppressed', 'sent')", 50);
        assertThat(rows("state = 'due'"))
                .as("what the platform asked to wait for")
                .isEqualTo(10);
        scene.waits(Duration.ofMinutes(5));
        awaitRows("state in ('dead', 'suppressed', 'sent')", 60);

        assertTold(well, 1);
        assertTold(limited, 1);
        assertTold(timedOut, 1);
        assertTold(lost, 0);
        assertTold(refused, 0);
        assertTold(gone, 0);
        assertThat(rows("state = 'sent'")).isEqualTo(30);
        assertThat(rows("state = 'dead'")).isEqualTo(20);
        assertThat(rows("state = 'suppressed'")).isEqualTo(10);
        theOperatorSendsDeadLettersAgain(lost, refused);
        whoReturnsIsHeardAgain(gone.getFirst());
    }

    private void theOperatorSendsDeadLettersAgain(List<TestBot.Person> lost, List<TestBot.Person> refused)
            throws InterruptedException {
        TestBot.Person operator = operator();
        awaitNothingUnderWay();
        assertThat(operator.says("/outbox").text())
                .startsWith("Nothing waits, ")
                .contains("20 dead letters.")
                .contains("10 were not sent, as nobody is there.")
                .contains("1. alert for refused-9 · recording/default · written", "1 try: 400: chat is too old")
                .contains("15 more.", "[Send all again] [Drop all]");
        assertThat(operator.presses("Send all again").text())
                .startsWith("Send 20 messages again, under the same keys? The oldest was written");
        assertThat(operator.presses("Yes").text()).startsWith("20 messages go out again.");
        awaitRows("state = 'sent'", 50);
        assertTold(lost, 1);
        assertTold(refused, 1);
        assertThat(scene.count("select count(distinct key) from outgoing where key like 'notice:%'"))
                .isEqualTo(60);
        assertThat(operator.says("/outbox replay").text()).startsWith("There is nothing that could be sent again.");
    }

    private void whoReturnsIsHeardAgain(TestBot.Person person) throws InterruptedException {
        person.says("/alerts");
        scene.shop().run(seen(KETTLE, "50"));
        scene.settle();
        awaitRows("state = 'sent'", 101);
        assertTold(List.of(person), 1);
    }

    @Test
    void tellsWhatCouldNotBeSentForLongWithTheTruthOfThen() throws Exception {
        scene.shop().opens(seen(KETTLE, "64"), seen("Brass Lamp", "30"));
        TestBot.Person ada = scene.bot().person("ada");
        TestBot.Person bob = scene.bot().person("bob");
        ada.says("/watch kettle");
        bob.says("/watch lamp");
        Delivery tomorrow = new Delivery.RetryAfter(Duration.ofHours(20), "429");
        scene.bot().channel().nextAnswersIn("ada", tomorrow);
        scene.bot().channel().nextAnswersIn("bob", tomorrow);
        scene.shop().run(seen(KETTLE, "52"), seen("Brass Lamp", "28"));
        scene.settle();
        awaitRows("attempts = 1", 2);
        scene.waits(Outdated.AGE.plusMinutes(1));
        scene.shop().run(seen(KETTLE, "48"), seen("Brass Lamp", "30"));
        scene.settle();
        scene.database()
                .transactions()
                .run(scene.database().workspace(), scene.bot().context().getBean(Outdated.class)::takeBack);

        assertThat(scene.told(ada))
                .singleElement()
                .asString()
                .contains("$48.00")
                .doesNotContain("$52.00");
        scene.waits(Duration.ofHours(24));
        assertThat(scene.told(ada)).hasSize(1);
        assertThat(scene.told(bob)).as("it was undone before it could be sent").isEmpty();
    }

    private List<TestBot.Person> watchers(String name, Delivery... answers) throws InterruptedException {
        List<TestBot.Person> people = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            TestBot.Person person = scene.bot().person(name + "-" + i);
            person.says("/watch kettle");
            scene.bot().channel().nextAnswersIn(name + "-" + i, answers);
            people.add(person);
        }
        return people;
    }

    private TestBot.Person operator() throws InterruptedException {
        LinkCodes codes = scene.bot().context().getBean(LinkCodes.class);
        String code = scene.database()
                .transactions()
                .in(
                        scene.database().workspace(),
                        handle -> codes.create(handle, scene.database().workspace(), Role.OPERATOR));
        TestBot.Person operator = scene.bot().person("operator");
        assertThat(operator.says("/link " + code).text()).startsWith("You are an operator now.");
        return operator;
    }

    private static void assertTold(List<TestBot.Person> people, int messages) {
        assertThat(people)
                .allSatisfy(person -> assertThat(person.messages().stream().filter(message -> isNotice(message)))
                        .hasSize(messages));
    }

    private static boolean isNotice(Message message) {
        return message.outgoing().idempotencyKey().startsWith("notice:");
    }

    private long rows(String condition) {
        return scene.count("select count(*) from outgoing where key like 'notice:%' and (" + condition + ")");
    }

    /** Waits until so many messages are in a state, which the courier brings about by itself. */
    private void awaitRows(String condition, long count) {
        await("waiting for " + count + " messages: " + condition, () -> rows(condition) >= count);
    }

    /** Waits until every message is settled, also those that answer somebody. */
    private void awaitNothingUnderWay() {
        await("nothing waits", () -> scene.count("select count(*) from outgoing where state = 'due'") == 0);
    }

    private static void await(String what, BooleanSupplier reached) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!reached.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(deadline);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
