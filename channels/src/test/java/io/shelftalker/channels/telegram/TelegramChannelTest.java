package io.shelftalker.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import io.shelftalker.channels.LogLines;
import io.shelftalker.channels.SampleReplies;
import io.shelftalker.channels.loss.Loss;
import io.shelftalker.core.channel.AccountId;
import io.shelftalker.core.channel.Address;
import io.shelftalker.core.channel.Delivery;
import io.shelftalker.core.channel.GroupRole;
import io.shelftalker.core.channel.Inbound;
import io.shelftalker.core.channel.Outgoing;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.testkit.platform.Fault;
import io.shelftalker.testkit.telegram.ChatMessage;
import io.shelftalker.testkit.telegram.Group;
import io.shelftalker.testkit.telegram.Photo;
import io.shelftalker.testkit.telegram.Press;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TelegramChannelTest {
    private static final URI PICTURE = URI.create("http://127.0.0.1:9/kettle.png");

    private final TelegramStage stage = new TelegramStage();
    private int sent;

    @AfterEach
    void close() {
        stage.close();
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
    void formattingNeverBlocksDelivery() {
        stage.telegram.next("sendMessage", Fault.refuses(400, "Bad Request: can't parse entities: Unclosed start tag"));

        assertThat(send(SampleReplies.list())).isInstanceOf(Delivery.Sent.class);

        ChatMessage message = stage.person.chat().lastMessage();
        assertThat(message.text()).startsWith("New");
        assertThat(message.html()).doesNotContain("<b>");
    }

    @Test
    void aPictureThatTelegramCannotFetchIsUploaded() {
        stage.pictures.put(PICTURE, new byte[] {1, 2, 3});
        stage.telegram.next("sendPhoto", Fault.refuses(400, "Bad Request: wrong file identifier/HTTP URL specified"));

        assertThat(send(SampleReplies.card(PICTURE))).isInstanceOf(Delivery.Sent.class);

        assertThat(stage.person.chat().lastMessage().photo())
                .isInstanceOfSatisfying(
                        Photo.Uploaded.class, photo -> assertThat(photo.bytes()).isEqualTo(3));
        assertThat(stage.person.chat().lastMessage().labels()).containsExactly("Watch");
    }

    @Test
    void aPictureIsUploadedOnceAndThenKnown() {
        stage.pictures.put(PICTURE, new byte[] {1, 2, 3});
        stage.telegram.next("sendPhoto", Fault.refuses(400, "Bad Request: wrong file identifier/HTTP URL specified"));

        send(SampleReplies.card(PICTURE));
        send(SampleReplies.card(PICTURE));

        assertThat(stage.person.chat().lastMessage().photo()).isInstanceOf(Photo.ByFileId.class);
        assertThat(stage.telegram.requests("sendPhoto")).hasSize(3);
    }

    @Test
    void aPictureThatTelegramNoLongerKnowsIsSentByItsAddress() {
        send(SampleReplies.card(PICTURE));
        stage.telegram.next("sendPhoto", Fault.refuses(400, "Bad Request: wrong file identifier/HTTP URL specified"));

        assertThat(send(SampleReplies.card(PICTURE))).isInstanceOf(Delivery.Sent.class);

        assertThat(stage.person.chat().lastMessage().photo()).isInstanceOf(Photo.ByUrl.class);
    }

    @Test
    void aPictureThatNobodyCanFetchIsLeftOut() {
        stage.telegram.next("sendPhoto", Fault.refuses(400, "Bad Request: failed to get HTTP URL content"));

        assertThat(send(SampleReplies.card(PICTURE))).isInstanceOf(Delivery.Sent.class);

        assertThat(stage.person.chat().lastMessage().photo()).isNull();
        assertThat(stage.person.chat().lastMessage().text()).startsWith("Kettle");
    }

    @Test
    void aChartThatIsRefusedLeavesItsRows() {
        stage.telegram.next(
                "sendPhoto", Fault.refuses(400, "Bad Request: not enough rights to send photos to the chat"));

        assertThat(send(SampleReplies.series())).isInstanceOf(Delivery.Sent.class);

        ChatMessage message = stage.person.chat().lastMessage();
        assertThat(message.photo()).isNull();
        assertThat(message.text()).contains("Kettle", "Half of what it was", "$64.00", "$32.00");
        assertThat(message.labels()).containsExactly("Watch");
        assertThat(stage.losses).containsExactly(Loss.PICTURE_REFUSED);
    }

    @Test
    void aChartThatIsRefusedAboveLongWordsLeavesItsRowsThere() {
        stage.telegram.next("sendPhoto", Fault.refuses(400, "Bad Request: CHAT_SEND_PHOTOS_FORBIDDEN"));

        assertThat(send(SampleReplies.series("word ".repeat(300)))).isInstanceOf(Delivery.Sent.class);

        assertThat(stage.shown()).hasSize(2);
        assertThat(stage.shown().getFirst()).contains("$64.00", "$32.00").doesNotContain("word");
        assertThat(stage.shown().getLast()).contains("word").doesNotContain("$64.00");
    }

    @Test
    void aPictureIsUploadedWhenAMessageIsReplaced() {
        stage.pictures.put(PICTURE, new byte[] {1, 2, 3});
        String before = message(send(SampleReplies.list()));
        stage.telegram.next("editMessageMedia", Fault.refuses(400, "Bad Request: wrong type of the web page content"));

        assertThat(send(SampleReplies.card(PICTURE), Optional.of(before))).isInstanceOf(Delivery.Sent.class);

        assertThat(stage.person.chat().messages()).hasSize(1);
        assertThat(stage.person.chat().lastMessage().photo()).isInstanceOf(Photo.Uploaded.class);
    }

    @Test
    void aPhotoIsFollowedByTheTextThatWouldReplaceIt() {
        String photo = message(send(SampleReplies.card(PICTURE)));

        assertThat(send(SampleReplies.list(), Optional.of(photo))).isInstanceOf(Delivery.Sent.class);

        assertThat(stage.shown()).hasSize(2).last().asString().startsWith("New");
    }

    @Test
    void aLongReplyThatWasInterruptedGoesOnWhereItEnded() {
        Outgoing outgoing = outgoing(
                Reply.text(Phrase.literal(("word ".repeat(800) + "\n").repeat(3))), Optional.empty(), stage.address());
        stage.telegram.next("sendMessage", Fault.answersLate(Duration.ZERO));
        stage.telegram.next("sendMessage", Fault.refuses(503, "Service Unavailable"));

        assertThat(stage.channel().send(outgoing))
                .isInstanceOfSatisfying(Delivery.Begun.class, begun -> assertThat(begun.then())
                        .isInstanceOf(Delivery.RetryAfter.class));
        assertThat(stage.shown()).hasSize(1);

        assertThat(stage.channel().send(outgoing)).isInstanceOf(Delivery.Sent.class);
        assertThat(stage.shown()).hasSize(3);
    }

    @Test
    void aGroupThatMovedIsReportedAndTheMessageFollows() {
        Group group = stage.telegram.group(-77, "Tasters");
        group.migratesTo(-1_001_234_567_890L, stage.person);
        Outgoing outgoing =
                outgoing(SampleReplies.list(), Optional.empty(), new Address(TelegramStage.ACCOUNT.id(), "-77"));

        assertThat(stage.channel().send(outgoing))
                .isInstanceOfSatisfying(Delivery.RetryAfter.class, retry -> assertThat(retry.pause())
                        .isZero());

        assertThat(stage.received.remove()).isInstanceOfSatisfying(Inbound.Migrated.class, moved -> {
            assertThat(moved.envelope().chat()).isEqualTo("-77");
            assertThat(moved.to()).isEqualTo("-1001234567890");
        });
    }

    @Test
    void saysWhoRunsAGroup() {
        Group group = stage.telegram.group(-77, "Tasters");
        group.administrator(stage.person);
        group.member(stage.telegram.person(43, "Bob", "en"));
        group.leaves(stage.telegram.person(44, "Cleo", "en"));

        assertThat(role("42")).isEqualTo(GroupRole.ADMIN);
        assertThat(role("43")).isEqualTo(GroupRole.MEMBER);
        assertThat(role("44")).isEqualTo(GroupRole.MEMBER);
        assertThat(role("45")).isEqualTo(GroupRole.UNKNOWN);
        assertThat(role("1087968824")).as("writes as the group").isEqualTo(GroupRole.ADMIN);

        role("42");
        assertThat(stage.telegram.requests("getChatMember"))
                .as("asked once a minute at most")
                .hasSize(4);
    }

    @Test
    void asksNothingAboutAGroupThatIsToBeLeftAlone() {
        stage.telegram.group(-77, "Tasters").administrator(stage.person);
        stage.telegram.next("sendMessage", Fault.tooManyRequests(60));
        assertThat(sendTo("-77")).isInstanceOf(Delivery.RetryAfter.class);

        assertThat(role("42")).isEqualTo(GroupRole.UNKNOWN);
        assertThat(stage.telegram.requests("getChatMember")).isEmpty();
    }

    @Test
    void isSeenTypingUnlessTheChatIsToBeLeftAlone() {
        stage.channel().typing(stage.address());
        assertThat(stage.person.chat().actions()).containsExactly("typing");

        stage.telegram.next("sendChatAction", Fault.tooManyRequests(60));
        stage.channel().typing(stage.address());
        stage.channel().typing(stage.address());
        stage.channel().typing(new Address(new AccountId(999), "42"));

        assertThat(stage.telegram.requests("sendChatAction")).hasSize(2);
    }

    @Test
    void saysNothingWhereItWasAskedToWaitWithItsTyping() {
        stage.telegram.next("sendChatAction", Fault.tooManyRequests(60));
        stage.channel().typing(stage.address());

        assertThat(sendTo("42")).isInstanceOfSatisfying(Delivery.RetryAfter.class, wait -> assertThat(wait.pause())
                .isBetween(Duration.ofSeconds(40), Duration.ofSeconds(60)));
        assertThat(stage.telegram.requests("sendMessage")).isEmpty();
    }

    @Test
    void answersAPressAfterTelegramAskedToWait() {
        send(SampleReplies.card(PICTURE));
        stage.telegram.next("answerCallbackQuery", Fault.tooManyRequests(1));
        Press press = stage.person.presses("Watch");

        stage.next();

        assertThat(press.awaitAnswer(Duration.ofSeconds(10)).text()).isEmpty();
    }

    private GroupRole role(String person) {
        return stage.channel().role(new Address(TelegramStage.ACCOUNT.id(), "-77"), person);
    }

    @Test
    void whoeverIsGoneIsUnreachable() {
        stage.telegram.group(-77, "Tasters").removes(stage.bot, stage.person);
        stage.telegram.group(-1_001_000_000_077L, "Cooks").removes(stage.bot, stage.person);
        stage.telegram.groupWithoutBot(-78, "Strangers");
        stage.telegram.person(43, "Never started it", "en");
        stage.telegram.person(44, "Blocks it", "en").hasStarted().blocks();
        stage.telegram.person(45, "Leaves Telegram", "en").hasStarted().deactivates();

        assertGone("-77", "bot was kicked from the group chat");
        assertGone("-1001000000077", "bot was kicked from the supergroup chat");
        assertGone("-78", "bot is not a member of the group chat");
        assertGone("43", "bot can't initiate conversation with a user");
        assertGone("44", "bot was blocked by the user");
        assertGone("45", "user is deactivated");
        assertGone("123456789", "chat not found");
        for (String muted : List.of(
                "not enough rights to send text messages to the chat",
                "have no rights to send a message",
                "CHAT_WRITE_FORBIDDEN",
                "TOPIC_CLOSED")) {
            stage.telegram.next("sendMessage", Fault.refuses(400, "Bad Request: " + muted));
            assertGone("42", muted);
        }
    }

    private void assertGone(String chat, String reason) {
        assertThat(sendTo(chat)).isInstanceOfSatisfying(Delivery.Unreachable.class, gone -> assertThat(gone.reason())
                .contains(reason));
    }

    @Test
    void telegramsOwnTroubleIsNoVerdict() {
        stage.telegram.next("sendMessage", Fault.refuses(503, "Service Unavailable"));
        assertThat(send(SampleReplies.list())).isInstanceOf(Delivery.RetryAfter.class);

        stage.telegram.next("sendMessage", Fault.refuses(401, "Unauthorized"));
        assertThat(send(SampleReplies.list())).isInstanceOf(Delivery.RetryAfter.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 504})
    void whatTelegramFailedWithMayHaveArrived(int status) {
        stage.telegram.next("sendMessage", Fault.refuses(status, "Bad Gateway"));

        assertThat(send(SampleReplies.list())).isInstanceOf(Delivery.Unknown.class);
    }

    @Test
    void withoutAConnectionNothingWasSent() {
        stage.telegram.close();

        assertThat(send(SampleReplies.list())).isInstanceOf(Delivery.RetryAfter.class);
    }

    @Test
    void anAccountThatIsNotConfiguredIsRefused() {
        assertThat(stage.channel()
                        .send(outgoing(SampleReplies.list(), Optional.empty(), new Address(new AccountId(999), "42"))))
                .isInstanceOf(Delivery.Refused.class);
    }

    @Test
    void pressesAreAnsweredBeforeTheWork() {
        send(SampleReplies.card(PICTURE));
        Press press = stage.person.presses("Watch");

        stage.next();

        assertThat(press.awaitAnswer(Duration.ofSeconds(5)).text()).isEmpty();
    }

    @Test
    void aPressThatIsTooOldForAnAnswerIsStillReceived() {
        send(SampleReplies.card(PICTURE));
        stage.person.pressesLate("Watch");

        assertThat(stage.next()).isInstanceOf(Inbound.Pressed.class);
    }

    @Test
    void theTokenIsInNoLogLine() {
        try (LogLines logs = new LogLines(Level.TRACE)) {
            send(SampleReplies.card(PICTURE));
            stage.telegram.next("sendMessage", Fault.losesAnswer());
            send(SampleReplies.list());
            stage.telegram.next("answerCallbackQuery", Fault.losesAnswer());
            stage.person.presses("Watch");
            stage.next();
            stage.telegram.close();
            assertThat(send(SampleReplies.list()).toString()).doesNotContain(TelegramStage.TOKEN);
            assertThat(logs.all()).noneMatch(line -> line.contains(TelegramStage.TOKEN));
        }
    }

    @Test
    void anotherProcessGoesOnWhereThisOneHadToStop() {
        String text = "word ".repeat(2_000).strip();
        Reply reply = Reply.text(Phrase.literal(text));
        stage.telegram.next("sendMessage", Fault.answersLate(Duration.ZERO));
        stage.telegram.next("sendMessage", Fault.refuses(500, "Internal Server Error"));

        Delivery here = send(reply);
        assertThat(here).isInstanceOf(Delivery.Begun.class);
        // Another key: what this process remembers of the first does not help.
        Outgoing there =
                outgoing(reply, Optional.empty(), stage.address()).goingOnAfter(((Delivery.Begun) here).sent());
        assertThat(stage.channel().send(there)).isInstanceOf(Delivery.Sent.class);

        assertThat(String.join(" ", stage.shown())).isEqualTo(text);
    }

    private Delivery sendTo(String chat) {
        return stage.channel()
                .send(outgoing(SampleReplies.list(), Optional.empty(), new Address(TelegramStage.ACCOUNT.id(), chat)));
    }

    private Delivery send(Reply reply) {
        return send(reply, Optional.empty());
    }

    private Delivery send(Reply reply, Optional<String> replaces) {
        return stage.channel().send(outgoing(reply, replaces, stage.address()));
    }

    private Outgoing outgoing(Reply reply, Optional<String> replaces, Address address) {
        sent++;
        return new Outgoing(address, reply, Locale.ENGLISH, ZoneOffset.UTC, "key-" + sent, "token-" + sent, replaces);
    }

    private static String message(Delivery delivery) {
        return ((Delivery.Sent) delivery).message().orElseThrow();
    }
}
