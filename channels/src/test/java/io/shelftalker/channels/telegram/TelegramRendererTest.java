package io.shelftalker.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.channels.NoLosses;
import io.shelftalker.channels.SampleReplies;
import io.shelftalker.channels.chart.Charts;
import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.channel.Outgoing;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.i18n.Phrasebooks;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;

final class TelegramRendererTest {
    private static final URI PAGE = URI.create("https://shop.example/p?a=1&b=%222%22");
    private static final URI PICTURE = URI.create("https://shop.example/p.png");

    @Test
    void aCardWithAPictureIsAPhotoWithACaption() {
        TelegramMessage message = only(card(Optional.of(PAGE), Optional.of(PICTURE), "18.40 $ · <in stock> & more"));

        assertThat(message.picture()).contains(PICTURE);
        assertThat(Html.of(message.text()))
                .isEqualTo("<a href=\"https://shop.example/p?a=1&amp;b=%222%22\">Ember Oak</a>\n"
                        + "18.40 $ · &lt;in stock&gt; &amp; more");
        assertThat(message.keyboard()).hasSize(1);
    }

    @Test
    void aCardTooLongForACaptionIsATextWithThePictureAsItsPreview() {
        TelegramMessage message = only(card(Optional.empty(), Optional.of(PICTURE), "x".repeat(1_100)));

        assertThat(message.picture()).isEmpty();
        assertThat(message.preview()).contains(PICTURE);
        assertThat(Html.of(message.text())).startsWith("<b>Ember Oak</b>\nxxx");
    }

    @Test
    void aListIsNumberedLinkedAndShowsNoPreview() {
        TelegramMessage message = only(SampleReplies.numbered(PAGE, PICTURE));

        assertThat(message.text().text()).isEqualTo("New\n6. Kettle · 64.00 $\n7. Kettle · 64.00 $");
        assertThat(Html.of(message.text())).startsWith("<b>New</b>\n6. <a href=");
        assertThat(message.preview()).isEmpty();
    }

    @Test
    void aTableIsMonospaced() {
        TelegramMessage message = only(SampleReplies.table());

        assertThat(Html.of(message.text()))
                .isEqualTo("<b>Sizes</b>\n<pre>Size    Price\n750 ml  18.40 $\n1.5 l   34 $</pre>");
    }

    @Test
    void choicesAreOneARowAndRowsHoldEight() {
        assertThat(only(new Reply.Choices(literal("Which?"), SampleReplies.buttons(3)))
                        .keyboard())
                .extracting(List::size)
                .containsExactly(1, 1, 1);
        assertThat(only(new Reply.Text(literal("?"), new Menu(List.of(SampleReplies.buttons(19)))))
                        .keyboard())
                .extracting(List::size)
                .containsExactly(8, 8, 3);
    }

    @Test
    void whatFindsNoRoomOnTheKeyboardIsBehindTheLast() {
        TelegramMessage message = only(new Reply.Choices(literal("Which?"), SampleReplies.buttons(107)));

        assertThat(message.keyboard()).hasSize(100);
        assertThat(message.text().text()).isEqualTo("Which?");
        assertThat(message.keyboard().getLast().getFirst()).satisfies(more -> {
            assertThat(more.getText()).isEqualTo("+8 more");
            assertThat(more.getCallbackData()).endsWith(":m99");
        });
    }

    @Test
    void tokensCountTheButtonsThatCanBePressed() {
        Menu menu = SampleReplies.buttonsAround(PAGE);
        List<InlineKeyboardButton> row =
                List.copyOf(only(new Reply.Text(literal("x"), menu)).keyboard().getFirst());

        assertThat(row).extracting(InlineKeyboardButton::getCallbackData).containsExactly("tok:0", null, "tok:1");
        assertThat(row.get(1).getUrl()).isEqualTo(PAGE.toString());
    }

    @Test
    void aPageThatNoButtonCanOpenIsNamedInTheText() {
        Menu menu = Menu.of(new Action.Open(literal("Open in shop"), URI.create("http://localhost:8080/p")));
        TelegramMessage message = only(new Reply.Text(literal("Here"), menu));

        assertThat(message.keyboard()).isEmpty();
        assertThat(message.text().text()).isEqualTo("Here\nOpen in shop: http://localhost:8080/p");
    }

    @Test
    void longTextsBreakBetweenLinesAndTheButtonsAreUnderTheLastPiece() {
        String text = SampleReplies.lines(300);
        List<TelegramMessage> messages =
                render(new Reply.Text(literal(text), new Menu(List.of(SampleReplies.buttons(1)))));

        assertThat(messages).hasSizeGreaterThan(1).allSatisfy(message -> {
            assertThat(message.text().codePoints()).isLessThanOrEqualTo(4096);
            assertThat(message.text().text().strip()).startsWith("line ").endsWith("words");
        });
        assertThat(messages.getFirst().keyboard()).isEmpty();
        assertThat(messages.getLast().keyboard()).hasSize(1);
    }

    @Test
    void formattingThatIsCutIsClosedAndOpenedAgain() {
        Reply.Card card =
                new Reply.Card(literal("t".repeat(5_000)), Optional.of(PAGE), Optional.empty(), List.of(), Menu.NONE);

        assertThat(render(card)).hasSize(2).allSatisfy(message -> assertThat(Html.of(message.text()))
                .startsWith("<a href=\"https://shop.example/p?a=1&amp;b=%222%22\">t")
                .endsWith("t</a>"));
    }

    @Test
    void theOtherLanguageSaysItsOwnWords() {
        Outgoing outgoing = outgoing(new Reply.Choices(literal("Lequel"), SampleReplies.buttons(101)), Locale.FRENCH);

        assertThat(composer().compose(outgoing, "shelf_test_bot").getFirst().keyboard())
                .last()
                .satisfies(row -> assertThat(row.getFirst().getText()).isEqualTo("+2 de plus"));
    }

    private static TelegramMessage only(Reply reply) {
        List<TelegramMessage> messages = render(reply);
        assertThat(messages).hasSize(1);
        return messages.getFirst();
    }

    static List<TelegramMessage> render(Reply reply) {
        return composer().compose(outgoing(reply, Locale.ENGLISH), "shelf_test_bot");
    }

    private static TelegramComposer composer() {
        return new TelegramComposer(
                new TelegramRenderer(Phrasebooks.load(InstantSource.system()), TelegramStage.LINKS),
                new Charts(NoLosses.HERE),
                Phrasebooks.load(InstantSource.system()));
    }

    private static Outgoing outgoing(Reply reply, Locale locale) {
        return SampleReplies.outgoing("42", reply, locale, "tok");
    }

    private static Reply.Card card(Optional<URI> link, Optional<URI> picture, String line) {
        return new Reply.Card(
                literal("Ember Oak"),
                link,
                picture,
                List.of(literal(line)),
                new Menu(List.of(SampleReplies.buttons(2))));
    }

    private static Phrase literal(String text) {
        return Phrase.literal(text);
    }
}
