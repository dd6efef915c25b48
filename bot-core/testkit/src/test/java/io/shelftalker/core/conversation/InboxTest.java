package io.shelftalker.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.core.channel.ChatKind;
import io.shelftalker.core.channel.Inbound;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.channel.Sender;
import io.shelftalker.core.command.Command;
import io.shelftalker.core.command.CommandSpec;
import io.shelftalker.core.command.Outcome;
import io.shelftalker.core.command.Turn;
import io.shelftalker.core.linking.LinkCodes;
import io.shelftalker.core.workspace.Permission;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.testkit.bot.TestBot;
import io.shelftalker.testkit.channel.RecordingChannel.Message;
import io.shelftalker.testkit.database.TestDatabase;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InboxTest {
    private final Echo echo = new Echo();
    private final Slow slow = new Slow();
    private final Broken broken = new Broken();
    private final TestDatabase database = TestDatabase.create();
    private final TestBot bot = TestBot.start(database, echo, slow, broken, new Secret(), new Picture());
    private final TestBot.Person ada = bot.person("ada");

    @AfterEach
    void stop() {
        bot.close();
        database.close();
    }

    @Test
    void answersWhatSomebodySays() throws Exception {
        assertThat(said(ada.says("/echo hello there"))).isEqualTo("hello there");
    }

    @Test
    void answersOnceWhenThePlatformRedelivers() throws Exception {
        Inbound said = new Inbound.Said(ada.envelope(), "/echo once");
        assertThat(bot.receive(said)).isEqualTo(Taken.ANSWERED);
        assertThat(bot.receive(said)).isEqualTo(Taken.DUPLICATE);
        bot.receive(new Inbound.Said(ada.envelope(), "/echo after"));
        ada.awaits(2);
        assertThat(texts()).containsExactly("once", "after");
    }

    @Test
    void answersOnceWhenCopiesArriveAtTheSameTime() throws Exception {
        ada.says("/echo hello");
        Inbound said = new Inbound.Said(ada.envelope(), "/echo copied");
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Taken>> copies = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> bot.receive(said)))
                    .toList();
            for (Future<Taken> copy : copies) {
                copy.get();
            }
        }
        bot.receive(new Inbound.Said(ada.envelope(), "/echo after"));
        ada.awaits(3);
        assertThat(texts()).containsExactly("hello", "copied", "after");
    }

    @Test
    void answersInTheOrderOfTheQuestionsEvenBehindASlowOne() throws Exception {
        bot.receive(new Inbound.Said(ada.envelope(), "/slow"));
        bot.receive(new Inbound.Said(ada.envelope(), "/echo second"));
        bot.receive(new Inbound.Said(ada.envelope(), "/echo third"));
        assertThat(said(bot.person("bob").says("/echo meanwhile"))).isEqualTo("meanwhile");
        slow.finish.countDown();
        ada.awaits(3);
        assertThat(texts()).containsExactly("slow done", "second", "third");
    }

    @Test
    void keepsWhatFailedAndAnswersItLater() throws Exception {
        broken.failures.set(2);
        bot.receive(new Inbound.Said(ada.envelope(), "/broken"));
        bot.receive(new Inbound.Said(ada.envelope(), "/echo behind"));
        ada.awaits(2);
        assertThat(texts()).containsExactly("mended", "behind");
        assertThat(broken.writes(database))
                .as("writes of failed attempts are rolled back")
                .isEqualTo(1);
    }

    @Test
    void keepsWhatOverflowedTheStackAndAnswersItLater() throws Exception {
        broken.overflows.set(2);
        bot.receive(new Inbound.Said(ada.envelope(), "/broken"));
        bot.receive(new Inbound.Said(ada.envelope(), "/echo behind"));
        ada.awaits(2);
        assertThat(texts()).containsExactly("mended", "behind");
    }

    @Test
    void asksForWhatIsMissingAndTakesTheNextTextAsTheAnswer() throws Exception {
        assertThat(ada.says("/link").text()).contains("/link ", "it works once");
        assertThat(ada.says("/ech hello").text()).contains("Did you mean /echo?");
        assertThat(ada.says("/abho hello").text()).doesNotContain("Did you mean");
        assertThat(ada.says("/nothing-like-it").text()).contains("I don’t know /nothing-like-it");
    }

    @Test
    void takesSmallTalkForTheAnswerToAQuestionButHelpForHelp() throws Exception {
        assertThat(ada.says("excellent").text()).contains("Glad to hear it");
        ada.says("/echo");
        assertThat(said(ada.says("excellent"))).isEqualTo("excellent");
        ada.says("/echo");
        assertThat(ada.says("never mind").text()).contains("I’ll leave it at that");
        ada.says("/echo");
        assertThat(ada.says("help me").text()).contains("What you can ask");
    }

    @Test
    void showsThatAnAnswerIsOnItsWayWhileItTakesLong() throws Exception {
        ada.says("/echo at once");
        bot.receive(new Inbound.Said(ada.envelope(), "/slow"));

        assertThat(bot.channel().awaitTyping(Duration.ofSeconds(10))).isEqualTo("ada");
        slow.finish.countDown();
        assertThat(said(ada.awaits(2))).isEqualTo("slow done");
    }

    @Test
    void showsThatAPictureIsOnItsWay() throws Exception {
        CountDownLatch carried = new CountDownLatch(1);
        bot.channel().isHeldBy(carried);
        bot.receive(new Inbound.Said(ada.envelope(), "/picture"));

        assertThat(bot.channel().awaitTyping(Duration.ofSeconds(10))).isEqualTo("ada");
        carried.countDown();
        assertThat(said(ada.awaits(1))).contains("A kettle");
    }

    @Test
    void whoeverSaysStopIsAskedWhatIsToEnd() throws Exception {
        assertThat(ada.says("STOP").text()).contains("Shall I stop sending you", "[Pause all] [My watches]");
        assertThat(ada.says("unsubscribe").text()).contains("Shall I stop sending you");
        assertThat(bot.person("zoé", "fr").says("arrêter").text()).contains("cesser", "[Tout mettre en pause]");
        ada.says("/echo");
        assertThat(ada.says("stop").text()).startsWith("All right, I’ll leave it at that.");
        assertThat(ada.says("stop sign").text()).as("names something").doesNotContain("Shall I stop");
    }

    @Test
    void answersAButtonOfAForeignOrForgottenMessageKindly() throws Exception {
        ada.says("/start");
        bot.receive(new Inbound.Pressed(ada.envelope(), "forged-token:0", Optional.of("m1")));
        assertThat(ada.awaits(2).text()).contains("from an older message");

        TestBot.Person mallory = bot.person("mallory");
        String token = bot.channel().token(ada.messages().getFirst(), "Français");
        bot.receive(new Inbound.Pressed(mallory.envelope(), token, Optional.empty()));
        assertThat(mallory.awaits(1).text()).contains("from an older message");
    }

    @Test
    void takesAHugeMessageAndOddUnicode() throws Exception {
        assertThat(ada.says("/echo " + "x".repeat(100_000)).text()).hasSize(100_000);
        assertThat(said(ada.says("/echo \uD83C nul\u0000 \u202Eabc"))).isEqualTo("\uFFFD nul \u202Eabc");
    }

    @Test
    void speaksThePersonsLanguage() throws Exception {
        TestBot.Person amelie = bot.person("amélie", "fr-CA");
        assertThat(amelie.says("/start").text()).contains("Bonjour.");
        assertThat(amelie.presses("English").text()).contains("I’ll speak English.");
        assertThat(amelie.says("/language klingon").text()).contains("“klingon”");
        assertThat(amelie.says("/language français").text()).contains("français");
        assertThat(amelie.says("/help").text()).contains("/echo", "/aide");
    }

    @Test
    void letsOnlyOperatorsDoWhatIsTheirs() throws Exception {
        assertThat(ada.says("/slow_operators").text()).contains("I don’t know");
        assertThat(ada.says("/secret").text()).contains("/secret is for operators");
        String code = codeForFirstOperator().orElseThrow();
        assertThat(ada.says("/link AAAAA-AAAAA").text()).contains("wrong, used or older");
        assertThat(ada.says("/link " + code.toLowerCase(java.util.Locale.ROOT)).text())
                .contains("operator now");
        assertThat(said(ada.says("/secret"))).isEqualTo("open");
        assertThat(bot.person("bob").says("/link " + code).text()).contains("wrong, used or older");
        assertThat(codeForFirstOperator()).as("there is an operator now").isEmpty();
    }

    private Optional<String> codeForFirstOperator() {
        LinkCodes codes = bot.context().getBean(LinkCodes.class);
        return database.transactions()
                .in(database.workspace(), handle -> codes.forFirstOperator(handle, database.workspace()));
    }

    @Test
    void aQuestionLapsesKindly() throws Exception {
        ada.says("/echo");
        database.clock().advance(Duration.ofMinutes(61));

        bot.receive(new Inbound.Said(ada.envelope(), "good morning to you"));

        assertThat(ada.awaits(3).text()).contains("has lapsed", "“good morning to you”", "[Use it as my answer]");
        assertThat(said(ada.presses("Use it as my answer"))).isEqualTo("good morning to you");
        bot.receive(new Inbound.Said(ada.envelope(), "and again"));
        assertThat(said(ada.awaits(5))).doesNotContain("and again");
    }

    @Test
    void aQuestionOfAGroupIsAnsweredByWhomItWasPutTo() throws Exception {
        bot.receive(new Inbound.Said(inGroup("ada", 1), "/echo"));
        bot.channel().await(all -> group().size() == 1, Duration.ofSeconds(10));
        assertThat(group().getFirst().text()).endsWith("Answer by replying to this message.\n[Cancel]");

        bot.receive(new Inbound.Said(inGroup("bob", 2), "/echo of bob"));
        bot.receive(new Inbound.Said(inGroup("bob", 3), "thanks"));
        bot.receive(new Inbound.Said(inGroup("ada", 4), "of ada"));
        bot.channel().await(all -> group().size() == 4, Duration.ofSeconds(10));

        assertThat(group().subList(1, 4))
                .extracting(InboxTest::said)
                .satisfiesExactly(
                        bobs -> assertThat(bobs).isEqualTo("of bob"),
                        bobs -> assertThat(bobs).startsWith("You’re welcome"),
                        adas -> assertThat(adas).isEqualTo("of ada"));
    }

    @Test
    void aGroupsUnknownCommandIsAnotherBots() throws Exception {
        bot.receive(new Inbound.Said(inGroup("ada", 1), "/roll"));
        bot.receive(new Inbound.Said(inGroup("ada", 2), "/roll", Optional.of("/roll")));
        bot.channel().await(all -> !group().isEmpty(), Duration.ofSeconds(10));

        assertThat(group()).singleElement().satisfies(only -> assertThat(only.text())
                .startsWith("I don’t know /roll."));
    }

    private List<Message> group() {
        return bot.channel().messages("group");
    }

    private Inbound.Envelope inGroup(String person, int event) {
        return new Inbound.Envelope(
                bot.account().id(),
                "group-" + event,
                "group",
                ChatKind.GROUP,
                new Sender(person, person, Optional.of("en")),
                database.clock().instant());
    }

    private static String said(Message message) {
        return message.text();
    }

    private List<String> texts() {
        return ada.messages().stream().map(InboxTest::said).toList();
    }

    private static final class Echo implements Command {
        @Override
        public CommandSpec spec() {
            return CommandSpec.of("echo", Permission.BROWSE).asking("words");
        }

        @Override
        public Outcome run(Turn turn) {
            return Outcome.reply(Reply.text(Phrase.literal(turn.arguments().require("words"))));
        }
    }

    private static final class Slow implements Command {
        private final CountDownLatch finish = new CountDownLatch(1);

        @Override
        public CommandSpec spec() {
            return CommandSpec.of("slow", Permission.BROWSE);
        }

        @Override
        public Outcome run(Turn turn) {
            return new Outcome.Deferred(() -> {
                finish.await();
                return handle -> Outcome.reply(Reply.text(Phrase.literal("slow done")));
            });
        }
    }

    private static final class Broken implements Command {
        private final AtomicInteger failures = new AtomicInteger();
        private final AtomicInteger overflows = new AtomicInteger();

        @Override
        public CommandSpec spec() {
            return CommandSpec.of("broken", Permission.BROWSE);
        }

        @Override
        public Outcome run(Turn turn) {
            turn.handle()
                    .execute(
                            "insert into member (workspace, role) values (?, 'VIEWER')",
                            turn.actor().workspace().value());
            if (failures.getAndDecrement() > 0) {
                turn.handle().execute("select 1 / 0");
            }
            if (overflows.getAndDecrement() > 0) {
                throw new StackOverflowError("as a regular expression does that goes too deep");
            }
            return Outcome.reply(Reply.text(Phrase.literal("mended")));
        }

        private long writes(TestDatabase database) {
            return database.everything().withHandle(handle -> handle.createQuery("select count(*) from member")
                    .mapTo(Long.class)
                    .one());
        }
    }

    private static final class Picture implements Command {
        @Override
        public CommandSpec spec() {
            return CommandSpec.of("picture", Permission.BROWSE);
        }

        @Override
        public Outcome run(Turn turn) {
            return Outcome.reply(new Reply.Card(
                    Phrase.literal("A kettle"),
                    Optional.empty(),
                    Optional.of(URI.create("https://shop.example/kettle.png")),
                    List.of(),
                    Menu.NONE));
        }
    }

    /** A command for operators. */
    static final class Secret implements Command {
        @Override
        public CommandSpec spec() {
            return CommandSpec.of("secret", Permission.OPERATE);
        }

        @Override
        public Outcome run(Turn turn) {
            return Outcome.reply(Reply.text(Phrase.literal("open")));
        }
    }
}
