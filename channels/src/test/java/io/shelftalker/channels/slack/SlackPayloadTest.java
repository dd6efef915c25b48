package io.shelftalker.channels.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.methods.RequestFormBuilder;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.model.block.LayoutBlock;
import io.shelftalker.channels.PlainText;
import io.shelftalker.channels.Reach;
import io.shelftalker.channels.Replies;
import io.shelftalker.channels.SampleReplies;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.i18n.Phrasebooks;
import io.shelftalker.testkit.platform.Json;
import io.shelftalker.testkit.slack.BlockKit;
import io.shelftalker.testkit.slack.Screen;
import io.shelftalker.testkit.slack.Surface;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import okhttp3.FormBody;

/** Whatever a reply says, its payloads are such as Slack takes. */
final class SlackPayloadTest {
    private static final String TOKEN = "t".repeat(58);
    private static final Optional<URI> CHART = Optional.of(URI.create("https://bot.example/media/1"));
    private static final SlackRenderer RENDERER = new SlackRenderer(Phrasebooks.load(InstantSource.system()));

    @Property(tries = 300)
    void everyPayloadIsWithinTheLimitsAndWellFormed(@ForAll("replies") Reply reply) {
        List<SlackMessage> messages =
                RENDERER.render(SampleReplies.outgoing("D42", reply, Locale.ENGLISH, TOKEN), CHART);

        assertThat(messages).isNotEmpty();
        messages.forEach(SlackPayloadTest::assertTakeable);
        messages.forEach(message -> assertTakeable(message.withoutPictures()));
        assertThat(messages.stream()
                        .mapToInt(message -> screen(message).buttons().size())
                        .sum())
                .isEqualTo(Math.min(100, SampleReplies.buttonsOf(reply, SlackMenu::isOpenable)));
    }

    /** Once at most, and as the last of all. */
    @Property(tries = 300)
    void thumbsAreWhereNothingElseIsInTheirPlace(@ForAll("replies") Reply reply) {
        List<SlackMessage> messages =
                RENDERER.render(SampleReplies.outgoing("D42", reply, Locale.ENGLISH, TOKEN), CHART);
        List<SlackMessage> without = RENDERER.render(
                SampleReplies.outgoing("D42", reply.under(unjudged(reply)), Locale.ENGLISH, TOKEN), CHART);

        assertThat(without).noneMatch(SlackMessage::hasThumbs);
        assertThat(messages.stream().map(SlackMessage::withoutThumbs).toList()).isEqualTo(without);
        assertThat(messages.subList(0, messages.size() - 1)).noneMatch(SlackMessage::hasThumbs);
        List<LayoutBlock> last = messages.getLast().blocks();
        assertThat(last.subList(0, Math.max(0, last.size() - 1))).noneMatch(SlackThumbs::areIn);
    }

    private static Menu unjudged(Reply reply) {
        return new Menu(reply.menu().rows());
    }

    @Property(tries = 300)
    void everyTitleAndEveryActionCanBeReached(@ForAll("replies") Reply reply) {
        Reach.assertWhole(reply, outgoing -> shown(RENDERER.render(outgoing, CHART)));
    }

    /** A page has no room for everything, but says how to see it: as messages. */
    @Property(tries = 300)
    void everyTitleAndEveryActionOfAPageCanBeReached(@ForAll("replies") Reply reply) {
        AtomicBoolean visited = new AtomicBoolean();
        Reach.assertWhole(reply, outgoing -> {
            if (visited.getAndSet(true)) {
                return shown(RENDERER.render(outgoing, CHART));
            }
            SlackMessage page = RENDERER.page(outgoing);
            assertThat(BlockKit.problems(blocks(page), Surface.HOME)).isEmpty();
            return shown(List.of(page));
        });
    }

    @Property(tries = 200)
    void everyPartOfAReplyIsSaid(@ForAll("texts") String text) {
        List<SlackMessage> messages = RENDERER.render(
                SampleReplies.outgoing("D42", Reply.text(Phrase.literal(text)), Locale.ENGLISH, TOKEN), CHART);

        String said = String.join(
                "", messages.stream().map(message -> screen(message).text()).toList());
        assertThat(SampleReplies.visible(said)).contains(SampleReplies.visible(PlainText.clean(text)));
    }

    @Property(tries = 200)
    void escapesAreReadBackAsTheyWere(@ForAll("texts") String text) {
        assertThat(SlackText.unescaped(SlackText.escaped(text))).isEqualTo(text);
    }

    @Provide
    Arbitrary<Reply> replies() {
        return Replies.any();
    }

    @Provide
    Arbitrary<String> texts() {
        return Replies.texts();
    }

    private static void assertTakeable(SlackMessage message) {
        assertThat(BlockKit.problems(blocks(message), Surface.MESSAGE)).isEmpty();
        assertThat(message.text()).isNotBlank().hasSizeLessThanOrEqualTo(4_000);
        assertThat(BlockKit.unescaped(message.text())).isEmpty();
    }

    private static Reach.Shown shown(List<SlackMessage> messages) {
        List<Screen> screens = messages.stream().map(SlackPayloadTest::screen).toList();
        List<Screen.Button> buttons =
                screens.stream().flatMap(screen -> screen.buttons().stream()).toList();
        return new Reach.Shown(
                screens.stream().map(Screen::text).collect(Collectors.joining()),
                buttons.stream()
                        .map(button -> button.option().orElse(button.json()).path("value"))
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::asText)
                        .toList(),
                buttons.stream().map(Screen.Button::url).toList());
    }

    private static Screen screen(SlackMessage message) {
        return Screen.of(blocks(message));
    }

    /** As the client writes them. */
    private static JsonNode blocks(SlackMessage message) {
        FormBody form = RequestFormBuilder.toForm(ChatPostMessageRequest.builder()
                        .channel("D42")
                        .text(message.text())
                        .blocks(message.blocks())
                        .build())
                .build();
        return IntStream.range(0, form.size())
                .filter(field -> form.name(field).equals("blocks"))
                .mapToObj(field -> Json.parse(form.value(field)).orElseThrow())
                .findFirst()
                .orElseThrow();
    }
}
