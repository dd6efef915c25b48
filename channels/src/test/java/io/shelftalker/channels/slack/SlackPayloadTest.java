package io.shelftalker.channels.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.methods.RequestFormBuilder;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import io.shelftalker.channels.NoLosses;
import io.shelftalker.channels.PlainText;
import io.shelftalker.channels.Replies;
import io.shelftalker.channels.SampleReplies;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.i18n.Phrasebooks;
import io.shelftalker.testkit.platform.Json;
import io.shelftalker.testkit.slack.BlockKit;
import io.shelftalker.testkit.slack.Screen;
import io.shelftalker.testkit.slack.Surface;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import okhttp3.FormBody;

/** Whatever a reply says, its payloads are such as Slack takes. */
final class SlackPayloadTest {
    private static final String TOKEN = "t".repeat(60);
    private static final SlackRenderer RENDERER =
            new SlackRenderer(Phrasebooks.load(InstantSource.system()), NoLosses.CHARTS);

    @Property(tries = 300)
    void everyPayloadIsWithinTheLimitsAndWellFormed(@ForAll("replies") Reply reply) {
        List<SlackMessage> messages = RENDERER.render(SampleReplies.outgoing("D42", reply, Locale.ENGLISH, TOKEN));

        assertThat(messages).isNotEmpty();
        messages.forEach(SlackPayloadTest::assertTakeable);
        messages.forEach(message -> assertTakeable(message.withoutPictures()));
        assertThat(messages.stream()
                        .mapToInt(message -> screen(message).buttons().size())
                        .sum())
                .isEqualTo(Math.min(100, SampleReplies.buttonsOf(reply, SlackMenu::isOpenable)));
    }

    @Property(tries = 200)
    void everyPartOfAReplyIsSaid(@ForAll("texts") String text) {
        List<SlackMessage> messages =
                RENDERER.render(SampleReplies.outgoing("D42", Reply.text(Phrase.literal(text)), Locale.ENGLISH, TOKEN));

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
