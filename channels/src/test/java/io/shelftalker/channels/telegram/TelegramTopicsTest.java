package io.shelftalker.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.channels.SampleReplies;
import io.shelftalker.core.channel.Address;
import io.shelftalker.core.channel.Delivery;
import io.shelftalker.core.channel.GroupRole;
import io.shelftalker.core.channel.Inbound;
import io.shelftalker.core.channel.Outgoing;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.testkit.platform.Fault;
import io.shelftalker.testkit.telegram.ChatMessage;
import io.shelftalker.testkit.telegram.Group;
import io.shelftalker.testkit.telegram.Photo;
import io.shelftalker.testkit.telegram.Topic;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is said and sent in the topics of a group. */
final class TelegramTopicsTest {
    private static final long FORUM = -1_001_234_567_890L;
    private static final URI PICTURE = URI.create("http://127.0.0.1:9/kettle.png");

    private final TelegramStage stage = new TelegramStage();
    private final Group group = stage.telegram.group(FORUM, "Tasters");
    private final Topic kettles = group.topic();
    private final Topic pans = group.topic();
    private int sent;

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void whatIsSaidInATopicIsAnsweredThere() {
        kettles.member(stage.person).says("/help");
        Inbound said = stage.next();
        assertThat(said.envelope().chat()).isEqualTo(FORUM + ":" + kettles.thread());

        send(said.envelope().chat(), SampleReplies.list());
        send(said.envelope().chat(), SampleReplies.card(PICTURE));

        assertThat(kettles.chat().messages()).hasSize(2);
        assertThat(kettles.chat().lastMessage().photo()).isNotNull();
        assertThat(pans.chat().messages()).isEmpty();
        assertThat(group.general().chat().messages()).isEmpty();
    }

    @Test
    void aPressInATopicIsAnsweredThereInPlace() {
        String chat = address(kettles);
        String shown = ((Delivery.Sent) send(chat, SampleReplies.card(PICTURE)))
                .message()
                .orElseThrow();

        assertThat(kettles.member(stage.person).presses("Watch")).isNotNull();
        Inbound pressed = stage.next();
        assertThat(pressed.envelope().chat()).isEqualTo(chat);

        assertThat(send(chat, SampleReplies.series(), Optional.of(shown))).isInstanceOf(Delivery.Sent.class);
        assertThat(kettles.chat().messages()).hasSize(1);
        assertThat(kettles.chat().lastMessage().isEdited()).isTrue();
    }

    @Test
    void everyFurtherAttemptStaysInTheTopic() {
        stage.pictures.put(PICTURE, new byte[] {1, 2, 3});
        stage.telegram.next("sendPhoto", Fault.refuses(400, "Bad Request: wrong file identifier/HTTP URL specified"));
        send(address(kettles), SampleReplies.card(PICTURE));
        assertThat(kettles.chat().lastMessage().photo()).isInstanceOf(Photo.Uploaded.class);

        stage.telegram.next("sendMessage", Fault.refuses(400, "Bad Request: can't parse entities: Unclosed start tag"));
        send(address(kettles), SampleReplies.list());

        assertThat(kettles.chat().messages())
                .extracting(ChatMessage::topic)
                .containsExactly(kettles.thread(), kettles.thread());
    }

    @Test
    void isSeenTypingInTheTopic() {
        stage.channel().typing(new Address(TelegramStage.ACCOUNT.id(), address(kettles)));

        assertThat(stage.telegram.requests("sendChatAction")).singleElement().satisfies(request -> assertThat(
                        request.parameters().path("message_thread_id").asInt())
                .isEqualTo(kettles.thread()));
    }

    @Test
    void aTopicThatIsClosedOrGoneIsSilencedAndTheOthersAreNot() {
        kettles.closes();
        pans.goes();
        Topic bowls = group.topic();

        assertThat(send(address(kettles), SampleReplies.list()))
                .isInstanceOfSatisfying(Delivery.Unreachable.class, gone -> assertThat(gone.reason())
                        .contains("TOPIC_CLOSED"));
        assertThat(send(address(pans), SampleReplies.list()))
                .isInstanceOfSatisfying(Delivery.Unreachable.class, gone -> assertThat(gone.reason())
                        .contains("message thread not found"));
        assertThat(send(address(bowls), SampleReplies.list())).isInstanceOf(Delivery.Sent.class);
    }

    @Test
    void whoeverThrowsTheBotOutIsRidOfItInEveryTopic() {
        group.removes(stage.bot, stage.person);

        assertThat(send(address(kettles), SampleReplies.list())).isInstanceOf(Delivery.Unreachable.class);
        assertThat(send(address(pans), SampleReplies.list())).isInstanceOf(Delivery.Unreachable.class);
    }

    @Test
    void whoRunsTheGroupRunsItsTopics() {
        group.administrator(stage.person);

        assertThat(role(kettles)).isEqualTo(GroupRole.ADMIN);
        assertThat(role(pans)).isEqualTo(GroupRole.ADMIN);
        assertThat(stage.telegram.requests("getChatMember"))
                .as("asked once for the group")
                .hasSize(1);
    }

    @Test
    void aGroupThatIsToBeLeftAloneIsLeftAloneInEveryTopic() {
        stage.telegram.next("sendMessage", Fault.tooManyRequests(60));
        send(address(kettles), SampleReplies.list());

        assertThat(send(address(pans), SampleReplies.list())).isInstanceOf(Delivery.RetryAfter.class);
        assertThat(stage.telegram.requests("sendMessage")).hasSize(1);
    }

    @Test
    void aTopicFollowsItsGroupToAnotherId() {
        group.migratesTo(-1_009_876_543_210L, stage.person);

        assertThat(send(address(kettles), SampleReplies.list())).isInstanceOf(Delivery.RetryAfter.class);

        assertThat(stage.received.remove()).isInstanceOfSatisfying(Inbound.Migrated.class, moved -> {
            assertThat(moved.envelope().chat()).isEqualTo(address(FORUM, kettles));
            assertThat(moved.to()).isEqualTo(address(-1_009_876_543_210L, kettles));
        });
    }

    private GroupRole role(Topic topic) {
        return stage.channel().role(new Address(TelegramStage.ACCOUNT.id(), address(topic)), "42");
    }

    private static String address(Topic topic) {
        return address(FORUM, topic);
    }

    private static String address(long chat, Topic topic) {
        return chat + ":" + topic.thread();
    }

    private Delivery send(String chat, Reply reply) {
        return send(chat, reply, Optional.empty());
    }

    private Delivery send(String chat, Reply reply, Optional<String> replaces) {
        sent++;
        return stage.channel()
                .send(new Outgoing(
                        new Address(TelegramStage.ACCOUNT.id(), chat),
                        reply,
                        Locale.ENGLISH,
                        ZoneOffset.UTC,
                        "key-" + sent,
                        "token-" + sent,
                        replaces));
    }
}
