package io.shelftalker.channels.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.channels.SampleReplies;
import io.shelftalker.channels.loss.Loss;
import io.shelftalker.channels.opinion.Opinion;
import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Delivery;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.channel.Outgoing;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.testkit.platform.Fault;
import io.shelftalker.testkit.slack.ChatMessage;
import io.shelftalker.testkit.slack.Thumbs;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The thumbs under an answer: how Slack is given them, and what comes of a press. */
final class SlackThumbsTest {
    private static final URI PICTURE = URI.create("https://shop.example/kettle.png");

    private final SlackStage stage = new SlackStage();
    private int sent;

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void theyAreTheLastOfAnAnswer() {
        ChatMessage answer = shows(answer(), Locale.ENGLISH);

        JsonNode blocks = answer.content().blocks();
        assertThat(blocks.get(blocks.size() - 1).path("type").asText()).isEqualTo("context_actions");
        assertThat(thumbs(answer).labels()).containsExactly("Helpful", "Not helpful");
        assertThat(thumbs(answer).spoken())
                .containsExactly("Mark this answer as helpful", "Mark this answer as not helpful");
        assertThat(answer.labels()).as("its buttons are the same").containsExactly("Button 1", "Button 2");
    }

    @Test
    void theySpeakThePersonsLanguage() {
        ChatMessage answer = shows(answer(), Locale.FRENCH);

        assertThat(thumbs(answer).labels()).containsExactly("Utile", "Pas utile");
        assertThat(thumbs(answer).spoken())
                .containsExactly("Dire que cette réponse est utile", "Dire que cette réponse n’est pas utile");
    }

    @Test
    void whatIsNoAnswerHasNone() {
        assertThat(shows(SampleReplies.list(), Locale.ENGLISH).thumbs()).isEmpty();
        assertThat(shows(Aim.form("Below what?", Optional.empty()), Locale.ENGLISH)
                        .thumbs())
                .isEmpty();
    }

    @Test
    void aPressIsAnOpinionAndTellsNobodyAnything() {
        ChatMessage answer = shows(answer(), Locale.ENGLISH);

        assertThat(stage.person.speaker().judges(answer, true).status()).isEqualTo(200);
        assertThat(stage.person.speaker().judges(answer, false).status()).isEqualTo(200);

        assertThat(stage.opinions).extracting(Opinion::helpful).containsExactly(true, false);
        assertThat(stage.opinions).extracting(Opinion::token).containsOnly("token-1");
        assertThat(stage.opinions).extracting(Opinion::person).containsOnly("U42");
        assertThat(stage.opinions)
                .extracting(Opinion::chat)
                .containsOnly(stage.address().chat());
        assertThat(stage.opinions.getFirst().at())
                .isBefore(stage.opinions.getLast().at());
        assertThat(stage.received).as("it is no press of a button").isEmpty();
        assertThat(stage.person.chat().messages()).hasSize(1);
    }

    @Test
    void aPressThatSlackTellsAgainIsTheSameOpinion() {
        ChatMessage answer = shows(answer(), Locale.ENGLISH);
        ObjectNode press = stage.person.speaker().judging(answer, true);

        stage.person.speaker().interacts(press);
        stage.person.speaker().interacts(press);

        assertThat(stage.opinions).hasSize(2).containsOnly(stage.opinions.getFirst());
    }

    @Test
    void aPressThatSaysTooLittleIsNothing() {
        ChatMessage answer = shows(answer(), Locale.ENGLISH);
        for (String field : List.of("value", "action_ts")) {
            ObjectNode press = stage.person.speaker().judging(answer, true);
            ((ObjectNode) press.path("actions").path(0)).put(field, "maybe");

            assertThat(stage.person.speaker().interacts(press).status()).isEqualTo(200);
        }
        assertThat(stage.opinions).isEmpty();
        assertThat(stage.received).isEmpty();
    }

    @Test
    void whatTakesThePlaceOfAnAnswerIsJudgedAnew() {
        ChatMessage before = shows(answer(), Locale.ENGLISH);

        stage.channel.send(outgoing(answer(), Locale.ENGLISH, Optional.of(before.ts())));

        ChatMessage after = stage.person.chat().lastMessage();
        assertThat(after.ts()).isEqualTo(before.ts());
        assertThat(thumbs(after).block()).isNotEqualTo(thumbs(before).block());
    }

    @Test
    void whereNothingMoreFitsTheyAreLeftOut() {
        List<Reply> full = List.of(
                new Reply.Text(
                        Phrase.literal("x".repeat(11_990)),
                        SampleReplies.table().menu()),
                new Reply.Text(Phrase.literal("x"), new Menu(rows())));
        for (Reply reply : full) {
            assertThat(stage.renderer.render(
                            outgoing(reply.under(reply.menu().asJudged()), Locale.ENGLISH, Optional.empty()),
                            Optional.empty()))
                    .as("no message more than without them")
                    .hasSameSizeAs(
                            stage.renderer.render(outgoing(reply, Locale.ENGLISH, Optional.empty()), Optional.empty()));
        }
        ChatMessage longest = shows(full.getFirst().under(Menu.NONE.asJudged()), Locale.ENGLISH);
        assertThat(longest.thumbs()).isEmpty();
        assertThat(longest.text()).hasSizeGreaterThanOrEqualTo(11_990);
    }

    @Test
    void whereSlackRefusesAMessageTheyGoFirst() {
        stage.slack.next("chat.postMessage", Fault.refuses(200, "invalid_blocks"));

        ChatMessage answer = shows(answer(), Locale.ENGLISH);

        assertThat(answer.thumbs()).isEmpty();
        assertThat(answer.content().screen().pictures()).containsExactly(PICTURE.toString());
        assertThat(stage.losses).as("nobody misses them").isEmpty();

        stage.slack.next("chat.postMessage", Fault.refuses(200, "invalid_blocks"));
        stage.slack.next("chat.postMessage", Fault.refuses(200, "invalid_blocks"));
        assertThat(shows(answer(), Locale.ENGLISH).content().screen().pictures())
                .isEmpty();
        assertThat(stage.losses).containsExactly(Loss.PICTURE_REFUSED);
    }

    private static List<List<Action>> rows() {
        return IntStream.range(0, 20).mapToObj(row -> SampleReplies.buttons(3)).toList();
    }

    private static Reply answer() {
        return SampleReplies.card(PICTURE)
                .under(Menu.of(
                                SampleReplies.buttons(2).getFirst(),
                                SampleReplies.buttons(2).getLast())
                        .asJudged());
    }

    private ChatMessage shows(Reply reply, Locale language) {
        assertThat(stage.channel.send(outgoing(reply, language, Optional.empty())))
                .isInstanceOf(Delivery.Sent.class);
        return stage.person.chat().lastMessage();
    }

    private Outgoing outgoing(Reply reply, Locale language, Optional<String> replaces) {
        sent++;
        return new Outgoing(stage.address(), reply, language, ZoneOffset.UTC, "key-" + sent, "token-" + sent, replaces);
    }

    private static Thumbs thumbs(ChatMessage message) {
        return message.thumbs().orElseThrow();
    }
}
