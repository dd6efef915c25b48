package io.shelftalker.channels.telegram;

import io.shelftalker.channels.Columns;
import io.shelftalker.channels.PlainText;
import io.shelftalker.channels.ReplyPicture;
import io.shelftalker.channels.RichText;
import io.shelftalker.channels.RichText.Style;
import io.shelftalker.channels.WebAddress;
import io.shelftalker.channels.chart.ChartTable;
import io.shelftalker.core.channel.Outgoing;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.command.DeepLinks;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.i18n.Phrasebook;
import io.shelftalker.i18n.Phrasebooks;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives a reply the form in which Telegram shows it best, within {@link TelegramProfile}. */
@Singleton
final class TelegramRenderer {
    private static final String BETWEEN_FACTS = " · ";
    private static final String NOTHING = "…";

    private final Phrasebooks phrasebooks;
    private final DeepLinks links;

    TelegramRenderer(Phrasebooks phrasebooks, DeepLinks links) {
        this.phrasebooks = phrasebooks;
        this.links = links;
    }

    /**
     * The messages that make up a reply, at least one; the buttons are under the last.
     *
     * @param username the bot's name, which links to it need; empty while it is not known
     * @param chart its chart, if it has one that could be drawn
     */
    List<TelegramMessage> render(Outgoing outgoing, String username, Optional<byte[]> chart) {
        Phrasebook book = phrasebooks.book(outgoing.locale(), outgoing.zone());
        TelegramKeyboard keyboard = TelegramKeyboard.of(outgoing, book, new TelegramLinks(username, links));
        if (chart.isPresent() && outgoing.reply() instanceof Reply.Series series) {
            return charted(series, chart.get(), keyboard, book);
        }
        RichText text = afterwards(body(outgoing.reply(), book), keyboard);
        Optional<URI> picture = ReplyPicture.of(outgoing.reply()).filter(WebAddress::isWeb);
        return picture.isPresent() && isCaption(text)
                ? List.of(TelegramMessage.photo(text, picture.get()).with(keyboard.rows()))
                : words(text, picture, keyboard);
    }

    /** The chart with its words, if they fit below it; should it be refused, its rows are said. */
    private static List<TelegramMessage> charted(
            Reply.Series series, byte[] chart, TelegramKeyboard keyboard, Phrasebook book) {
        RichText text = afterwards(card(ChartTable.words(series), book), keyboard);
        if (isCaption(text)) {
            RichText whole = afterwards(body(series, book), keyboard);
            return List.of(
                    TelegramMessage.drawing(text, chart, asMessage(whole)).with(keyboard.rows()));
        }
        List<TelegramMessage> messages = new ArrayList<>();
        RichText rows = rows(ChartTable.of(series), book);
        messages.add(TelegramMessage.drawing(RichText.plain(""), chart, asMessage(rows)));
        messages.addAll(words(text, Optional.empty(), keyboard));
        return messages;
    }

    private static boolean isCaption(RichText text) {
        return text.codePoints() <= TelegramProfile.PROFILE.caption().value();
    }

    /** As much as one message holds. */
    static RichText asMessage(RichText text) {
        return text.split(TelegramProfile.PROFILE.text().value(), RichText.Unit.CODE_POINTS).stream()
                .findFirst()
                .orElseGet(() -> RichText.plain(NOTHING));
    }

    private static List<TelegramMessage> words(RichText text, Optional<URI> preview, TelegramKeyboard keyboard) {
        List<RichText> pieces = text.split(TelegramProfile.PROFILE.text().value(), RichText.Unit.CODE_POINTS);
        List<TelegramMessage> messages = new ArrayList<>();
        pieces.forEach(piece -> messages.add(TelegramMessage.words(piece)));
        if (messages.isEmpty()) {
            // A message without text does not exist; one with nothing but buttons needs something above them.
            messages.add(TelegramMessage.words(RichText.plain(NOTHING)));
        }
        messages.set(0, messages.getFirst().previewing(preview));
        messages.set(messages.size() - 1, messages.getLast().with(keyboard.rows()));
        return messages;
    }

    private static RichText body(Reply reply, Phrasebook book) {
        return switch (reply) {
            case Reply.Text text -> said(text.text(), book);
            case Reply.Card card -> card(card, book);
            case Reply.Cards cards -> cards(cards, book);
            case Reply.Choices choices -> said(choices.question(), book);
            case Reply.Table table ->
                RichText.plain("")
                        .append(words(table.title(), book), Style.BOLD, "")
                        .append("\n")
                        .append(rows(table, book));
            case Reply.Series series ->
                card(ChartTable.words(series), book).append("\n").append(rows(ChartTable.of(series), book));
            case Reply.Picture picture -> caption(picture, book);
            case Reply.Form form -> said(form.question(), book);
        };
    }

    private static RichText caption(Reply.Picture picture, Phrasebook book) {
        RichText caption = said(picture.caption(), book);
        return caption.isBlank() ? said(picture.shows(), book) : caption;
    }

    static RichText card(Reply.Card card, Phrasebook book) {
        RichText text = linked(RichText.plain(""), card, book, Style.BOLD);
        for (Phrase line : card.lines()) {
            text = text.append("\n").append(said(line, book));
        }
        return text;
    }

    private static RichText cards(Reply.Cards cards, Phrasebook book) {
        RichText text = RichText.plain("").append(words(cards.heading(), book), Style.BOLD, "");
        int number = cards.first();
        for (Reply.Card card : cards.cards()) {
            Optional<Phrase> above = cards.above(number);
            if (above.isPresent()) {
                text = text.append("\n\n").append(words(above.get(), book), Style.BOLD, "");
            }
            text = linked(text.append("\n" + number + ". "), card, book, Style.LINK);
            for (Phrase line : card.lines()) {
                text = text.append(BETWEEN_FACTS).append(words(line, book).replace('\n', ' '));
            }
            number++;
        }
        return text;
    }

    private static RichText rows(Reply.Table table, Phrasebook book) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(texts(table.columns(), book));
        table.rows().forEach(row -> cells.add(texts(row, book)));
        return RichText.plain("").append(Columns.aligned(cells), Style.MONOSPACED, "");
    }

    /** The title, leading somewhere where it can; otherwise in the style that such a title has. */
    private static RichText linked(RichText before, Reply.Card card, Phrasebook book, Style otherwise) {
        String title = words(card.title(), book);
        Optional<URI> link = card.link().filter(WebAddress::isWeb);
        if (link.isPresent()) {
            return before.append(title, Style.LINK, link.get().toASCIIString());
        }
        return otherwise == Style.BOLD ? before.append(title, Style.BOLD, "") : before.append(title);
    }

    /** What has no room on the keyboard is said below the text, so that nothing goes missing silently. */
    private static RichText afterwards(RichText text, TelegramKeyboard keyboard) {
        RichText all = text;
        for (TelegramKeyboard.Link link : keyboard.links()) {
            all = all.append("\n" + link.label() + ": " + link.url().toASCIIString());
        }
        return all;
    }

    private static List<String> texts(List<Phrase> phrases, Phrasebook book) {
        return phrases.stream()
                .map(phrase -> words(phrase, book).replace('\n', ' '))
                .toList();
    }

    private static RichText said(Phrase phrase, Phrasebook book) {
        return RichText.plain(words(phrase, book));
    }

    private static String words(Phrase phrase, Phrasebook book) {
        return PlainText.clean(book.text(phrase));
    }
}
