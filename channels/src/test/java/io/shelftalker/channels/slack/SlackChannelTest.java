package io.shelftalker.channels.slack;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import com.fasterxml.jackson.databind.JsonNode;
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
import io.shelftalker.testkit.slack.ChatMessage;
import io.shelftalker.testkit.slack.Group;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SlackChannelTest {
    private static final URI PICTURE = URI.create("https://shop.example/kettle.png");

    private final SlackStage stage = new SlackStage();
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
    void whoRunsTheWorkspaceRunsItsChannels() {
        Address channel = new Address(SlackStage.ACCOUNT.id(), "C77");
        stage.slack.person("U43", "Bob", "en-US").isAdmin();

        assertThat(stage.channel().role(channel, "U43")).isEqualTo(GroupRole.ADMIN);
        assertThat(stage.channel().role(channel, "U42")).isEqualTo(GroupRole.MEMBER);
        assertThat(stage.channel().role(channel, "U44")).isEqualTo(GroupRole.UNKNOWN);
    }

    @Test
    void aPictureThatSlackCannotFetchIsLeftOut() {
        stage.slack.next("chat.postMessage", Fault.refuses(200, "invalid_blocks"));

        assertThat(send(SampleReplies.card(PICTURE))).isInstanceOf(Delivery.Sent.class);

        ChatMessage message = stage.person.chat().lastMessage();
        assertThat(message.content().screen().pictures()).isEmpty();
        assertThat(message.text()).isEqualTo("Kettle\n64.00 $");
        assertThat(message.labels()).containsExactly("Watch");
    }

    @Test
    void formattingNeverBlocksDelivery() {
        stage.slack.next("chat.postMessage", Fault.refuses(200, "invalid_blocks"));
        stage.slack.next("chat.postMessage", Fault.refuses(200, "invalid_blocks"));

        assertThat(send(SampleReplies.card(PICTURE))).isInstanceOf(Delivery.Sent.class);

        assertThat(stage.shown()).containsExactly("Kettle\n64.00 $");
    }

    @Test
    void whatReplacesAMessageAsPlainTextReplacesItsBlocksToo() {
        String before = message(send(SampleReplies.card(PICTURE)));
        stage.slack.next("chat.update", Fault.refuses(200, "invalid_blocks"));
        stage.slack.next("chat.update", Fault.refuses(200, "invalid_blocks"));

        assertThat(send(SampleReplies.card(PICTURE), Optional.of(before), stage.address()))
                .isInstanceOf(Delivery.Sent.class);

        assertThat(stage.person.chat().lastMessage().labels()).isEmpty();
        assertThat(stage.shown()).containsExactly("Kettle\n64.00 $");
    }

    @Test
    void aLongReplyThatWasInterruptedGoesOnWhereItEnded() {
        Reply reply = Reply.text(Phrase.literal(("word ".repeat(2_000) + "\n").repeat(3)));
        stage.slack.next("chat.postMessage", Fault.answersLate(Duration.ZERO));
        stage.slack.next("chat.postMessage", Fault.refuses(200, "service_unavailable"));
        Outgoing outgoing = outgoing(reply, Optional.empty(), stage.address());

        assertThat(stage.channel().send(outgoing))
                .isInstanceOfSatisfying(Delivery.Begun.class, begun -> assertThat(begun.then())
                        .isInstanceOf(Delivery.RetryAfter.class));
        assertThat(stage.shown()).hasSize(1);

        assertThat(stage.channel().send(outgoing)).isInstanceOf(Delivery.Sent.class);
        assertThat(stage.shown()).hasSize(3);
    }

    @Test
    void anotherProcessGoesOnWhereThisOneHadToStop() {
        Reply reply = Reply.text(Phrase.literal(("word ".repeat(2_000) + "\n").repeat(3)));
        stage.slack.next("chat.postMessage", Fault.answersLate(Duration.ZERO));
        stage.slack.next("chat.postMessage", Fault.refuses(200, "service_unavailable"));

        Delivery here = send(reply);
        assertThat(here).isInstanceOf(Delivery.Begun.class);
        // Another key: what this process remembers of the first does not help.
        Outgoing there =
                outgoing(reply, Optional.empty(), stage.address()).goingOnAfter(((Delivery.Begun) here).sent());

        assertThat(stage.channel().send(there)).isInstanceOf(Delivery.Sent.class);
        assertThat(stage.shown()).hasSize(3);
    }

    @Test
    void leavesAMethodAloneForAsLongAsSlackAsks() {
        stage.slack.channel("C7", "tasters");
        Address elsewhere = new Address(stage.address().account(), "C7");
        Delivery before = send(SampleReplies.list());
        stage.slack.next("chat.postMessage", Fault.tooManyRequests(30));
        assertThat(send(SampleReplies.list())).isInstanceOf(Delivery.RetryAfter.class);
        int posts = stage.slack.requests("chat.postMessage").size();
        stage.pass(Duration.ofSeconds(10));

        assertThat(stage.channel().send(outgoing(SampleReplies.list(), Optional.empty(), elsewhere)))
                .isInstanceOfSatisfying(Delivery.RetryAfter.class, wait -> assertThat(wait.pause())
                        .isBetween(Duration.ofSeconds(10), Duration.ofSeconds(20)));
        assertThat(stage.slack.requests("chat.postMessage")).hasSize(posts);
        assertThat(stage.channel()
                        .send(outgoing(
                                SampleReplies.card(PICTURE), ((Delivery.Sent) before).message(), stage.address())))
                .isInstanceOf(Delivery.Sent.class);

        stage.pass(Duration.ofSeconds(20));
        assertThat(stage.channel().send(outgoing(SampleReplies.list(), Optional.empty(), elsewhere)))
                .isInstanceOf(Delivery.Sent.class);
        assertThat(stage.complaints()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "200, channel_not_found, Unreachable",
        "200, not_in_channel, Unreachable",
        "200, is_archived, Unreachable",
        "200, token_revoked, Unreachable",
        "200, account_inactive, Unreachable",
        "200, invalid_auth, RetryAfter",
        "200, missing_scope, RetryAfter",
        "200, service_unavailable, RetryAfter",
        "503, whatever, RetryAfter",
        "200, internal_error, Unknown",
        "200, fatal_error, Unknown",
        "502, whatever, Unknown",
        "200, no_text, Refused",
        "200, restricted_action, Refused"
    })
    void whatSlackSaysIsTakenAtItsWord(int status, String error, String delivery) {
        stage.slack.next("chat.postMessage", Fault.refuses(status, error));

        assertThat(send(SampleReplies.list()).getClass().getSimpleName()).isEqualTo(delivery);
    }

    @Test
    void whoeverIsGoneIsUnreachable() {
        Group archived = stage.slack.channel("C1", "old");
        archived.archives(stage.person);
        Group left = stage.slack.privateChannel("C2", "secret");
        left.removes(stage.person);

        assertThat(sendTo("C1")).isInstanceOf(Delivery.Unreachable.class);
        assertThat(sendTo("C2")).isInstanceOf(Delivery.Unreachable.class);
        assertThat(sendTo("C404")).isInstanceOf(Delivery.Unreachable.class);
        assertThat(stage.received).allMatch(Inbound.Left.class::isInstance).hasSize(2);
    }

    @Test
    void nothingIsSentAnyMoreOnceTheAppIsRemoved() {
        stage.app.isRevoked();
        int calls = stage.slack.requests().size();

        assertThat(send(SampleReplies.list())).isInstanceOf(Delivery.Unreachable.class);

        assertThat(stage.slack.requests()).hasSize(calls);
        assertThat(stage.received).isEmpty();
    }

    @Test
    void answersInAThreadStayThere() {
        Group group = stage.slack.channel("C1", "tasters");
        assertThat(sendTo("C1/1700000000.000100")).isInstanceOf(Delivery.Sent.class);

        assertThat(group.person(stage.person).chat().lastMessage().thread()).contains("1700000000.000100");
    }

    @Test
    void whoeverCallsWhereItCannotAnswerIsToldHowToLetItIn() {
        Group group = stage.slack.privateChannelWithoutApp("C3", "secret");

        group.person(stage.person).commands("/shelf new");

        ChatMessage note = group.person(stage.person)
                .chat()
                .awaitMessages(1, Duration.ofSeconds(10))
                .getFirst();
        assertThat(note.text()).contains("/invite");
        assertThat(note.onlyFor()).contains(stage.person.id());
    }

    @Test
    void onlyOfChannelsSlackIsAskedWhetherItMayAnswer() {
        stage.person.commands("/shelf new");
        stage.slack.channelWithoutApp("C4", "open").person(stage.person).commands("/shelf new");

        stage.slack.awaitRequests("conversations.info", 1, Duration.ofSeconds(10));
        assertThat(stage.slack.requests("conversations.info")).singleElement().satisfies(request -> assertThat(
                        request.parameters().toString())
                .contains("C4"));
    }

    @Test
    void linksAreNotUnfurled() {
        send(SampleReplies.list());

        JsonNode arguments = stage.slack.requests("chat.postMessage").getFirst().parameters();
        assertThat(arguments.path("unfurl_links").asText()).isIn("0", "false");
        assertThat(arguments.path("unfurl_media").asText()).isIn("0", "false");
    }

    @Test
    void withoutAConnectionNothingWasSent() {
        stage.slack.close();

        assertThat(send(SampleReplies.list())).isInstanceOf(Delivery.RetryAfter.class);
    }

    @Test
    void anAccountThatIsNotConfiguredIsRefused() {
        assertThat(stage.channel()
                        .send(outgoing(SampleReplies.list(), Optional.empty(), new Address(new AccountId(999), "D42"))))
                .isInstanceOf(Delivery.Refused.class);
    }

    @Test
    void peopleAreAskedForOnceAndInNobodysWay() {
        stage.person.says("one").says("two");
        assertThat(stage.slack.requests("users.info")).hasSize(1);
        assertThat(stage.next().envelope().sender().language()).contains("en-US");

        stage.slack.next("users.info", Fault.hangs());
        stage.slack.person("U7", "Bob", "fr-FR").says("three");
        stage.slack.person("U8", "Cleo", "fr-FR").says("four");

        assertThat(stage.slack.requests("users.info")).hasSize(2);
        assertThat(stage.received).hasSize(3).last().satisfies(inbound -> assertThat(
                        inbound.envelope().sender().name())
                .isEqualTo("Slack U8"));
    }

    @Test
    void theTokenIsInNoLogLine() {
        try (LogLines logs = new LogLines(Level.DEBUG)) {
            send(SampleReplies.card(PICTURE));
            stage.slack.next("chat.postMessage", Fault.losesAnswer());
            send(SampleReplies.list());
            stage.person.presses("Watch");
            stage.slack.close();
            assertThat(send(SampleReplies.list()).toString()).doesNotContain(SlackStage.TOKEN);
            assertThat(logs.all())
                    .noneMatch(line -> line.contains(SlackStage.TOKEN) || line.contains(SlackStage.SECRET));
        }
    }

    private Delivery sendTo(String chat) {
        return send(SampleReplies.list(), Optional.empty(), new Address(SlackStage.ACCOUNT.id(), chat));
    }

    private Delivery send(Reply reply) {
        return send(reply, Optional.empty(), stage.address());
    }

    private Delivery send(Reply reply, Optional<String> replaces, Address address) {
        return stage.channel().send(outgoing(reply, replaces, address));
    }

    private Outgoing outgoing(Reply reply, Optional<String> replaces, Address address) {
        sent++;
        return new Outgoing(address, reply, Locale.ENGLISH, ZoneOffset.UTC, "key-" + sent, "token-" + sent, replaces);
    }

    private static String message(Delivery delivery) {
        return ((Delivery.Sent) delivery).message().orElseThrow();
    }
}
