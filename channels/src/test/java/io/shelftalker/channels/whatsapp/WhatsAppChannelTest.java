package io.shelftalker.channels.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.channels.SampleReplies;
import io.shelftalker.channels.loss.Loss;
import io.shelftalker.core.channel.Delivery;
import io.shelftalker.core.channel.Inbound;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.channel.Outgoing;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.testkit.platform.Fault;
import io.shelftalker.testkit.twilio.ChatMessage;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WhatsAppChannelTest {
    private static final URI PICTURE = URI.create("https://shop.example/kettle.png");

    private WhatsAppStage stage = new WhatsAppStage();
    private int sent;

    @AfterEach
    void close() {
        stage.close();
    }

    @ParameterizedTest
    @CsvSource({
        "400, 21610, Unreachable",
        "400, 21211, Unreachable",
        "400, 63024, Unreachable",
        "400, 63015, Unreachable",
        "400, 63007, RetryAfter",
        "401, 20003, RetryAfter",
        "400, 63018, RetryAfter",
        "400, 21656, Refused",
        "400, 63049, Refused",
        "400, 99999, Refused",
        "500, 20500, Unknown",
        "502, bad gateway, Unknown",
    })
    void whatTwilioSaysIsTakenAtItsWord(int status, String code, String delivery) {
        stage.twilio.next("messages", Fault.refuses(status, code));
        assertThat(send(text("Hello")).getClass().getSimpleName()).isEqualTo(delivery);
    }

    @Test
    void aPictureThatNobodyCanReachIsNoted() {
        send(SampleReplies.card(URI.create("kettle.png")));
        assertThat(stage.losses).containsExactly(Loss.PICTURE_UNREACHABLE);

        send(SampleReplies.card(PICTURE));
        send(SampleReplies.list());
        assertThat(stage.losses).hasSize(1);
    }

    @Test
    void nobodyIsWrittenToBeforeTwilioSaysSo() {
        stage.twilio.next("messages", Fault.tooManyRequests(30));
        assertThat(send(text("Hello"))).isInstanceOf(Delivery.RetryAfter.class);
        pass(Duration.ofSeconds(20));

        assertThat(send(text("Another")))
                .isInstanceOfSatisfying(Delivery.RetryAfter.class, wait -> assertThat(wait.pause())
                        .isBetween(Duration.ofSeconds(5), Duration.ofSeconds(10)));
        assertThat(stage.twilio.requests("messages")).hasSize(1);
        pass(Duration.ofSeconds(10));

        assertThat(send(text("Another"))).isInstanceOf(Delivery.Sent.class);
    }

    @ParameterizedTest
    @CsvSource({"63018", "21611", "20429"})
    void whatTheSenderMayNotYetSendKeepsTheAccountsOtherMessagesBack(String code) {
        stage.twilio.next("messages", Fault.refuses(400, code));
        assertThat(send(text("Hello"))).isInstanceOfSatisfying(Delivery.RetryAfter.class, wait -> {
            assertThat(wait.scope()).isEqualTo(Delivery.Scope.ACCOUNT);
            assertThat(wait.reason()).contains("Twilio " + code);
        });

        assertThat(send(text("Another"))).isInstanceOf(Delivery.RetryAfter.class);
        assertThat(stage.twilio.requests("messages")).hasSize(1);
        pass(Duration.ofSeconds(10));

        assertThat(send(text("Another"))).isInstanceOf(Delivery.Sent.class);
    }

    @Test
    void whatTheSenderMayNotYetSendAsItsStatusSaysKeepsTheAccountsOtherMessagesBack() {
        stage.business.failsNext(63018);
        send(text("Hello"));
        stage.business.awaitStatuses();

        assertThat(send(text("Another")))
                .isInstanceOfSatisfying(Delivery.RetryAfter.class, wait -> assertThat(wait.scope())
                        .isEqualTo(Delivery.Scope.ACCOUNT));
        assertThat(stage.twilio.requests("messages")).hasSize(1);
    }

    @Test
    void whatNobodyKnowsIsSaidInTwiliosWords() {
        stage.twilio.next("messages", Fault.refuses(400, "99999"));
        assertThat(send(text("Hello")))
                .isInstanceOfSatisfying(Delivery.Refused.class, refused -> assertThat(refused.reason())
                        .contains("Twilio 99999", "docs/api/errors/99999"));
    }

    @Test
    void aShapeIsStoredOnceForEachLanguage() {
        Reply two = new Reply.Choices(Phrase.literal("Go on?"), SampleReplies.buttons(2));
        send(two);
        send(two);
        assertThat(stage.twilio.requests("content")).hasSize(1);
        send(new Reply.Choices(Phrase.literal("Go on?"), SampleReplies.buttons(3)));
        send(outgoing(two, Locale.FRENCH));
        assertThat(stage.twilio.requests("content")).hasSize(3);
        assertThat(stage.twilio
                        .requests("content")
                        .getLast()
                        .parameters()
                        .path("language")
                        .asText())
                .isEqualTo("fr");
    }

    @Test
    void aStoredShapeThatIsGoneIsStoredAgain() {
        Reply two = new Reply.Choices(Phrase.literal("Go on?"), SampleReplies.buttons(2));
        send(two);
        stage.business.losesContents();
        assertThat(send(two)).isInstanceOf(Delivery.Sent.class);
        assertThat(stage.business.contents()).isEqualTo(1);
        assertThat(stage.buttons()).containsExactly("Button 1", "Button 2");
    }

    @Test
    void aShapeOfWhichNobodyKnowsWhetherItIsStoredIsNoMessageThatMayHaveArrived() {
        Reply two = new Reply.Choices(Phrase.literal("Go on?"), SampleReplies.buttons(2));
        stage.twilio.next("content", Fault.losesAnswer());
        assertThat(send(two)).isInstanceOf(Delivery.RetryAfter.class);
        stage.twilio.next("content", Fault.refuses(503, "20503"));
        assertThat(send(two)).isInstanceOf(Delivery.RetryAfter.class);

        assertThat(send(two)).isInstanceOf(Delivery.Sent.class);
        assertThat(stage.shown()).hasSize(1);
    }

    @Test
    void aPictureThatCannotBeHadIsLeftOut() {
        stage.twilio.next("messages", Fault.refuses(400, "21620"));
        Reply.Card card = new Reply.Card(
                Phrase.literal("Kettle"),
                Optional.empty(),
                Optional.of(PICTURE),
                List.of(Phrase.literal("64.00 $")),
                Menu.NONE);
        assertThat(send(card)).isInstanceOf(Delivery.Sent.class);
        assertThat(stage.shown()).containsExactly("Kettle\n64.00 $");
        assertThat(stage.person.lastMessage().media()).isEmpty();
    }

    @Test
    void aLongReplyThatWasInterruptedGoesOnWhereItEnded() {
        Outgoing outgoing = outgoing(text("word ".repeat(700)), Locale.ENGLISH);
        stage.twilio.next("messages", Fault.answersLate(Duration.ZERO));
        stage.twilio.next("messages", Fault.refuses(400, "20429"));
        assertThat(stage.channel().send(outgoing)).isInstanceOf(Delivery.RetryAfter.class);
        assertThat(stage.shown()).hasSize(1);
        pass(Duration.ofSeconds(10));
        assertThat(stage.channel().send(outgoing)).isInstanceOf(Delivery.Sent.class);
        assertThat(stage.shown()).hasSize(3);
    }

    @Test
    void aNumberChoosesWhatStandsUnderTheNewestMessage() {
        send(new Reply.Choices(Phrase.literal("Which one?"), SampleReplies.buttons(12)));
        Outgoing newest =
                outgoing(new Reply.Choices(Phrase.literal("And now?"), SampleReplies.buttons(2)), Locale.ENGLISH);
        stage.channel().send(newest);
        stage.person.says(" 2 ");
        assertThat(stage.next()).isInstanceOfSatisfying(Inbound.Pressed.class, pressed -> assertThat(pressed.token())
                .isEqualTo(newest.token(1)));
        stage.person.says("12");
        assertThat(stage.next()).isInstanceOf(Inbound.Said.class);
        send(text("Nothing to choose"));
        stage.person.says("2");
        assertThat(stage.next()).isInstanceOf(Inbound.Said.class);
    }

    @Test
    void nothingIsSentToThoseWhoDoNotWantIt() {
        stage.people.suppress(stage.account, stage.person.address(), Suppression.STOPPED);

        assertThat(send(text("News"))).isInstanceOf(Delivery.Unreachable.class);
        assertThat(stage.twilio.requests("messages")).isEmpty();
    }

    @Test
    void outsideTheWindowWithoutATemplateItSaysWhatIsMissing() {
        pass(Duration.ofHours(24));
        assertThat(send(text("News")))
                .isInstanceOfSatisfying(Delivery.Refused.class, refused -> assertThat(refused.reason())
                        .contains("24 hours", "SHELFTALKER_WHATSAPP_TEMPLATE"));
        assertThat(stage.twilio.requests("messages")).isEmpty();
    }

    @Test
    void withinTheWindowNothingIsAskedOfATemplate() {
        pass(Duration.ofHours(23).plusMinutes(59));
        assertThat(send(text("News"))).isInstanceOf(Delivery.Sent.class);
        assertThat(stage.shown()).containsExactly("News");
    }

    @Test
    void oneTemplateTellsOfAllThatComesTogetherAndTheNewestFollow() {
        stage.close();
        stage = withTemplate();
        pass(Duration.ofHours(24));
        for (int number = 1; number <= 7; number++) {
            assertThat(send(text("News " + number + "."))).isInstanceOf(Delivery.Sent.class);
        }
        assertThat(stage.shown()).containsExactly("News: News 1.");
        stage.person.says("tell me");
        send(text("Here you are"));
        assertThat(stage.shown())
                .containsExactly(
                        "News: News 1.",
                        "2 earlier messages are no longer shown.",
                        "News 3.",
                        "News 4.",
                        "News 5.",
                        "News 6.",
                        "News 7.",
                        "Here you are");
        send(text("And more"));
        assertThat(stage.shown()).hasSize(9);
        assertThat(stage.held().of(stage.address(), stage.account)).isEmpty();
    }

    @Test
    void whatWasHeldAndMayHaveArrivedIsNoAttemptOfTheReplyThatFollows() {
        stage.close();
        stage = withTemplate();
        pass(Duration.ofHours(24));
        send(text("News"));
        stage.person.says("tell me");
        Outgoing reply = outgoing(text("Here you are"), Locale.ENGLISH);

        stage.twilio.next("messages", Fault.losesAnswer());
        assertThat(send(reply)).isInstanceOf(Delivery.RetryAfter.class);
        stage.twilio.next("messages", Fault.losesAnswer());
        assertThat(send(reply)).isInstanceOf(Delivery.Sent.class);

        assertThat(stage.shown()).containsExactly("News: News", "News", "News", "Here you are");
        assertThat(stage.held().of(stage.address(), stage.account)).isEmpty();
    }

    @Test
    void whatFollowsATemplateIsAsItIsByThen() {
        stage.close();
        stage = withTemplate();
        pass(Duration.ofHours(24));
        send(text("It costs 52 $."));
        send(text("The lamp costs 9 $."));
        stage.renewed.put("key-" + (sent - 1), text("It costs 49 $."));

        stage.person.says("tell me");
        send(text("Here you are"));

        assertThat(stage.shown())
                .containsExactly("News: It costs 52 $.", "It costs 49 $.", "The lamp costs 9 $.", "Here you are");
    }

    @Test
    void whatFollowsANoteIsNotTakenForTheNoteWhenItIsLost() {
        stage.close();
        stage = withTemplate();
        pass(Duration.ofHours(24));
        List<Outgoing> news = IntStream.rangeClosed(1, 6)
                .mapToObj(number -> outgoing(text("News " + number + "."), Locale.ENGLISH))
                .toList();
        news.forEach(this::send);
        stage.person.says("tell me");
        send(text("Here you are"));
        stage.reported(sid("News 2."), "undelivered", 63018);
        send(news.get(1));
        assertThat(stage.shown()).endsWith("News 6.", "Here you are", "News 2.");
        assertThat(stage.shown()).containsOnlyOnce("One earlier message is no longer shown.");
    }

    @Test
    void anotherRunTellsAgain() {
        stage.close();
        stage = withTemplate();
        pass(Duration.ofHours(24));
        send(text("News 1"));
        pass(Duration.ofHours(1));
        send(text("News 2"));
        assertThat(stage.person.messages()).hasSize(2).allMatch(ChatMessage::fromTemplate);
    }

    @Test
    void aMessagingServiceSendsToo() {
        WhatsAppSettings settings = new WhatsAppSettings(
                WhatsAppStage.SID,
                Optional.of(WhatsAppStage.TOKEN),
                Optional.of("MG00000000000000000000000000000001"),
                Optional.empty(),
                Optional.of(stage.twilio.uri().toString()));
        WhatsAppAccount account = new WhatsAppAccount(
                stage.account,
                settings.accountSid(),
                settings.tokens(),
                settings.from().orElseThrow(),
                Optional.of(WhatsAppStage.WEBHOOK),
                Templates.NONE);
        WhatsAppBot bot = stage.accounts.bot(stage.account.id()).orElseThrow();
        WhatsAppAttempt attempt = new WhatsAppAttempt(
                new WhatsAppBot(account, bot.clients()),
                stage.person.address(),
                Locale.ENGLISH,
                new WhatsAppMessage.Words("Hello"));
        assertThat(attempt.through(ContentShape::name)).isInstanceOf(WhatsAppAttempt.Result.Done.class);
        assertThat(stage.shown()).containsExactly("Hello");
    }

    /** A stage whose template is known to its Twilio. */
    private static WhatsAppStage withTemplate() {
        return new WhatsAppStage("News: {{1}}");
    }

    private String sid(String shown) {
        return stage.person.messages().stream()
                .filter(message -> message.text().equals(shown))
                .findFirst()
                .orElseThrow()
                .sid();
    }

    private static void pass(Duration time) {
        WhatsAppStage.database().clock().advance(time);
    }

    private static Reply text(String words) {
        return Reply.text(Phrase.literal(words));
    }

    private Delivery send(Reply reply) {
        return send(outgoing(reply, Locale.ENGLISH));
    }

    private Delivery send(Outgoing outgoing) {
        return stage.channel().send(outgoing);
    }

    private Outgoing outgoing(Reply reply, Locale language) {
        sent++;
        return new Outgoing(
                stage.address(), reply, language, ZoneOffset.UTC, "key-" + sent, "token-" + sent, Optional.empty());
    }
}
