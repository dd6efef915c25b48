package io.shelftalker.channels.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.channels.PlainText;
import io.shelftalker.channels.Reach;
import io.shelftalker.channels.Replies;
import io.shelftalker.channels.SampleReplies;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.i18n.Phrasebooks;
import io.shelftalker.testkit.twilio.Markup;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a reply says, its messages are such as WhatsApp takes. */
final class WhatsAppPayloadTest {
    private static final String TOKEN = "t".repeat(58);
    private static final Optional<URI> CHART = Optional.of(URI.create("https://bot.example/media/1"));
    private static final WhatsAppRenderer RENDERER = new WhatsAppRenderer(Phrasebooks.load(InstantSource.system()));

    @Property(tries = 300)
    void everyMessageIsWithinTheLimits(@ForAll("replies") Reply reply) {
        WhatsAppRenderer.Rendered rendered =
                RENDERER.render(SampleReplies.outgoing("whatsapp:+1", reply, Locale.ENGLISH, TOKEN), CHART);

        assertThat(rendered.messages()).isNotEmpty();
        rendered.messages().forEach(WhatsAppPayloadTest::assertTakeable);
        assertThat(rendered.options())
                .extracting(WhatsAppMenu.Option::number)
                .doesNotHaveDuplicates()
                .hasSize(Math.min(99, reply.menu().presses().size()));
    }

    @Property(tries = 300)
    void everyTitleAndEveryActionCanBeReached(@ForAll("replies") Reply reply) {
        Reach.assertWhole(reply, outgoing -> shown(RENDERER.render(outgoing, CHART)));
    }

    @Property(tries = 200)
    void everyPartOfATextIsSaid(@ForAll("texts") String text) {
        List<WhatsAppMessage> messages = RENDERER.render(
                        SampleReplies.outgoing("whatsapp:+1", Reply.text(Phrase.literal(text)), Locale.ENGLISH, TOKEN),
                        CHART)
                .messages();

        String said = messages.stream()
                .map(message -> Markup.visible(((WhatsAppMessage.Words) message).body()))
                .collect(Collectors.joining());
        assertThat(plain(said)).contains(plain(PlainText.clean(text)));
    }

    @Property(tries = 300)
    void nobodysWordsAreFormatted(@ForAll("texts") String text) {
        assertThat(Markup.styled(WhatsAppMarkup.escaped(PlainText.clean(text)))).isEmpty();
    }

    @Provide
    Arbitrary<Reply> replies() {
        return Replies.any();
    }

    @Provide
    Arbitrary<String> texts() {
        return Replies.texts();
    }

    private static Reach.Shown shown(WhatsAppRenderer.Rendered rendered) {
        String text = rendered.messages().stream()
                .map(WhatsAppPayloadTest::text)
                .map(Markup::visible)
                .collect(Collectors.joining());
        // What can be tapped shows its options; elsewhere their numbers are said, each that can be replied with.
        assertThat(rendered.options())
                .filteredOn(option -> rendered.messages().getLast() instanceof WhatsAppMessage.Words)
                .allSatisfy(option -> assertThat(text).contains(Integer.toString(option.number())))
                .allSatisfy(
                        option -> assertThat(Integer.toString(option.number())).matches(WhatsAppReception.NUMBER));
        return new Reach.Shown(
                text,
                rendered.options().stream().map(WhatsAppMenu.Option::token).toList(),
                List.of());
    }

    private static String text(WhatsAppMessage message) {
        return switch (message) {
            case WhatsAppMessage.Words words -> words.body();
            case WhatsAppMessage.Picture picture -> picture.caption();
            case WhatsAppMessage.Tappable tappable -> tappable.variables().getOrDefault("1", "");
            case WhatsAppMessage.Template template -> template.summary();
        };
    }

    private static void assertTakeable(WhatsAppMessage message) {
        switch (message) {
            case WhatsAppMessage.Words words ->
                assertThat(words.body()).isNotBlank().hasSizeLessThanOrEqualTo(1_600);
            case WhatsAppMessage.Picture picture ->
                assertThat(picture.caption()).isNotBlank().hasSizeLessThanOrEqualTo(1_024);
            case WhatsAppMessage.Tappable tappable -> assertTappable(tappable);
            case WhatsAppMessage.Template template ->
                assertThat(template.summary()).isNotBlank().doesNotContain("\n").hasSizeLessThanOrEqualTo(1_024);
        }
    }

    private static void assertTappable(WhatsAppMessage.Tappable tappable) {
        ContentShape shape = tappable.shape();
        int list = shape.kind() == ContentShape.Kind.LIST ? 1 : 0;
        assertThat(shape.options()).isBetween(1, list == 1 ? 10 : 3);
        assertThat(tappable.variables()).hasSize(1 + list + 2 * shape.options() + shape.described());
        assertThat(tappable.variables().values())
                .allSatisfy(value -> assertThat(value).isNotBlank());
        assertThat(tappable.variables().get("1")).hasSizeLessThanOrEqualTo(1_024);
        if (list == 0) {
            assertThat(tappable.variables().get("2")).hasSizeLessThanOrEqualTo(20);
        }
    }

    /** Without what is blank, and with marks for their look-alikes. */
    private static String plain(String text) {
        return SampleReplies.visible(text)
                .replace('∗', '*')
                .replace('ˍ', '_')
                .replace('∼', '~')
                .replace('ˋ', '`')
                .replace('›', '>');
    }
}
