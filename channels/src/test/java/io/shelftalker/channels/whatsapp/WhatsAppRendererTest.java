package io.shelftalker.channels.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.channels.NoLosses;
import io.shelftalker.channels.SampleReplies;
import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Call;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.channel.Outgoing;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.i18n.Phrasebooks;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class WhatsAppRendererTest {
    private static final URI PAGE = URI.create("https://shop.example/a_b_/p?c=*d*");
    private static final URI PICTURE = URI.create("https://shop.example/p.png");

    private final WhatsAppRenderer renderer = new WhatsAppRenderer(Phrasebooks.load(InstantSource.system()));

    @Test
    void upToThreeShortAnswersAreButtons() {
        WhatsAppMessage message = only(new Reply.Choices(Phrase.literal("Go on?"), SampleReplies.buttons(3)));
        assertThat(message).isInstanceOfSatisfying(WhatsAppMessage.Tappable.class, tappable -> {
            assertThat(tappable.shape()).isEqualTo(new ContentShape(ContentShape.Kind.QUICK_REPLY, 3, 0));
            assertThat(tappable.variables())
                    .containsEntry("1", "Go on?")
                    .containsEntry("2", "Button 1")
                    .containsEntry("3", "token:0")
                    .containsEntry("6", "Button 3")
                    .containsEntry("7", "token:2");
        });
    }

    @Test
    void upToTenAreAListAndWhatIsTooLongStandsBelow() {
        List<Action> answers = new ArrayList<>(SampleReplies.buttons(3));
        answers.add(1, press("Larkspur Closed-Back Headphones · $149.00"));
        WhatsAppMessage message = only(new Reply.Choices(Phrase.literal("Which one?"), answers));
        assertThat(message).isInstanceOfSatisfying(WhatsAppMessage.Tappable.class, tappable -> {
            assertThat(tappable.shape()).isEqualTo(new ContentShape(ContentShape.Kind.LIST, 4, 2));
            assertThat(tappable.variables())
                    .containsEntry("2", "Choose")
                    .containsEntry("3", "Button 1")
                    .containsEntry("5", "Button 1")
                    .containsEntry("6", "Larkspur Closed-Back He…")
                    .containsEntry("7", "token:1")
                    .containsEntry("8", "Larkspur Closed-Back Headphones · $149.00")
                    .containsEntry("9", "Button 2")
                    .containsEntry("10", "token:2");
        });
    }

    @Test
    void moreAreNumbersToReplyWithAndTheRestIsBehindTheLast() {
        assertThat(words(new Reply.Choices(Phrase.literal("Which one?"), SampleReplies.buttons(11))))
                .startsWith("Which one?\n\n1 – Button 1\n2 – Button 2\n")
                .endsWith("\n11 – Button 11\nReply with a number, 1–11.");
        WhatsAppRenderer.Rendered many =
                rendered(new Reply.Choices(Phrase.literal("Which one?"), SampleReplies.buttons(120)));
        assertThat(((WhatsAppMessage.Words) many.messages().getLast()).body())
                .endsWith("98 – Button 98\n99 – +22 more\nReply with a number, 1–99.");
        assertThat(many.options()).hasSize(99);
        assertThat(many.options().getLast().token()).isEqualTo("token:m98");
    }

    @Test
    void aNumberedListKeepsItsNumbersAndTheOthersFollow() {
        Menu menu = Menu.of(press("‹"), press("6"), press("7"), press("›"));
        Reply.Cards six = (Reply.Cards) SampleReplies.numbered(PAGE, PICTURE);
        WhatsAppRenderer.Rendered rendered = rendered(new Reply.Cards(six.heading(), 6, six.cards(), menu));
        assertThat(rendered.options()).extracting(WhatsAppMenu.Option::number).containsExactly(8, 6, 7, 9);
        assertThat(rendered.messages().getLast()).isInstanceOfSatisfying(WhatsAppMessage.Tappable.class, tappable -> {
            assertThat(tappable.variables().get("1")).isEqualTo("*New*\n6. Kettle · 64.00 $\n7. Kettle · 64.00 $");
            assertThat(tappable.variables()).containsEntry("6", "6").containsEntry("8", "Kettle");
        });
    }

    @Test
    void aPictureHasItsWordsAsCaptionUnlessSomethingCanBeTapped() {
        Reply.Card card = new Reply.Card(
                Phrase.literal("Ember Oak"),
                Optional.of(PAGE),
                Optional.of(PICTURE),
                List.of(Phrase.literal("18.40 $")),
                Menu.NONE);
        assertThat(only(card)).isEqualTo(new WhatsAppMessage.Picture(PICTURE, "*Ember Oak*\n18.40 $\n" + PAGE));
        Reply.Card watched =
                new Reply.Card(card.title(), card.link(), card.picture(), card.lines(), Menu.of(press("Watch")));
        List<WhatsAppMessage> messages = rendered(watched).messages();
        assertThat(messages).hasSize(2);
        assertThat(messages.getFirst()).isEqualTo(new WhatsAppMessage.Picture(PICTURE, "*Ember Oak*"));
        assertThat(messages.getLast())
                .isInstanceOfSatisfying(WhatsAppMessage.Tappable.class, tappable -> assertThat(tappable.variables())
                        .containsEntry("1", "18.40 $\n" + PAGE));
    }

    @Test
    void aPictureOnAPrivateAddressIsNotSent() {
        Reply.Card card = new Reply.Card(
                Phrase.literal("Ember Oak"),
                Optional.empty(),
                Optional.of(URI.create("http://127.0.0.1:8080/p.png")),
                List.of(),
                Menu.NONE);
        assertThat(only(card)).isEqualTo(new WhatsAppMessage.Words("*Ember Oak*"));
    }

    @Test
    void pagesAreNamedWithTheirAddresses() {
        assertThat(words(
                        new Reply.Text(Phrase.literal("Look"), Menu.of(new Action.Open(Phrase.literal("Shop"), PAGE)))))
                .isEqualTo("Look\nShop: " + PAGE);
    }

    @Test
    void aTableIsMonospaced() {
        assertThat(words(SampleReplies.table()))
                .isEqualTo("*Sizes*\n```Size    Price\n750 ml  18.40 $\n1.5 l   34 $```");
    }

    @Test
    void namesLoseNoStarsAndFormatNothing() {
        assertThat(WhatsAppMarkup.escaped("2*3*4 snake_case_name")).isEqualTo("2*3*4 snake_case_name");
        assertThat(WhatsAppMarkup.escaped("*sale* _new_ ~old~ `x`")).isEqualTo("∗sale∗ ˍnewˍ ∼old∼ ˋxˋ");
        assertThat(WhatsAppMarkup.escaped("> 5 kg\n* each")).isEqualTo("› 5 kg\n∗ each");
        assertThat(WhatsAppMarkup.escaped("see https://x.example/_a_/*b* _c_"))
                .isEqualTo("see https://x.example/_a_/*b* ˍcˍ");
    }

    @Test
    void aLongTextIsCutBetweenLines() {
        List<WhatsAppMessage> messages =
                rendered(Reply.text(Phrase.literal(SampleReplies.lines(200)))).messages();
        assertThat(messages).hasSizeGreaterThan(2).allSatisfy(message -> assertThat(
                        ((WhatsAppMessage.Words) message).body())
                .startsWith("line")
                .endsWith("words")
                .hasSizeLessThanOrEqualTo(1_600));
    }

    @Test
    void whatATemplateIsToldIsOneLine() {
        String text =
                IntStream.range(0, 60).mapToObj(Integer::toString).reduce("Back:", (all, one) -> all + "\t " + one);
        assertThat(renderer.summary(SampleReplies.outgoing("x", Reply.text(Phrase.literal(text)), Locale.ENGLISH, "t")))
                .startsWith("Back: 0 1 2")
                .endsWith("…")
                .hasSize(120);
    }

    private String words(Reply reply) {
        return ((WhatsAppMessage.Words) only(reply)).body();
    }

    private WhatsAppMessage only(Reply reply) {
        List<WhatsAppMessage> messages = rendered(reply).messages();
        assertThat(messages).hasSize(1);
        return messages.getFirst();
    }

    private WhatsAppRenderer.Rendered rendered(Reply reply) {
        Outgoing outgoing = SampleReplies.outgoing("whatsapp:+1", reply, Locale.ENGLISH, "token");
        return renderer.render(outgoing, NoLosses.CHARTS.of(outgoing));
    }

    private static Action press(String label) {
        return new Action.Press(Phrase.literal(label), Call.of("x"));
    }
}
