package io.shelftalker.channels.whatsapp;

import io.shelftalker.channels.Columns;
import io.shelftalker.channels.PlainText;
import io.shelftalker.channels.RichText;
import io.shelftalker.channels.RichText.Style;
import io.shelftalker.channels.WebAddress;
import io.shelftalker.channels.chart.ChartTable;
import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.i18n.Phrasebook;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a reply says, apart from what can be chosen under it. */
final class WhatsAppBody {
    private static final String BETWEEN_FACTS = " · ";

    private WhatsAppBody() {}

    static RichText of(Reply reply, WhatsAppMenu menu, Phrasebook book) {
        RichText text =
                switch (reply) {
                    case Reply.Text said -> RichText.plain(WhatsAppText.words(said.text(), book));
                    case Reply.Choices choices -> RichText.plain(WhatsAppText.words(choices.question(), book));
                    case Reply.Card card -> facts(bold(card.title(), book), card, book);
                    case Reply.Cards cards -> cards(cards, menu, book);
                    case Reply.Table table ->
                        bold(table.title(), book).append("\n").append(rows(table, book));
                    case Reply.Series series -> series(series, book);
                    case Reply.Picture picture -> RichText.plain(caption(picture, book));
                    case Reply.Form form -> RichText.plain(WhatsAppText.words(form.question(), book));
                };
        return withPages(text, reply, book);
    }

    /** What there is to say of a card below its title, which may stand elsewhere. */
    static RichText card(RichText title, Reply.Card card, Phrasebook book) {
        return withPages(facts(title, card, book), card, book);
    }

    /** A title on as many lines as it has: bold holds within one. */
    static RichText bold(Phrase phrase, Phrasebook book) {
        RichText text = RichText.plain("");
        for (String line : WhatsAppText.words(phrase, book).strip().split("\\n", -1)) {
            text = text.append(text.text().isEmpty() ? "" : "\n").append(line.strip(), Style.BOLD, "");
        }
        return text;
    }

    static RichText withPages(RichText before, Reply reply, Phrasebook book) {
        RichText text = before;
        for (Action action : reply.menu().rows().stream().flatMap(List::stream).toList()) {
            if (action instanceof Action.Open open) {
                text = line(
                        text,
                        WhatsAppText.label(open.label(), book) + ": "
                                + open.url().toASCIIString());
            }
        }
        return text;
    }

    private static RichText facts(RichText title, Reply.Card card, Phrasebook book) {
        RichText text = title;
        for (Phrase line : card.lines()) {
            text = line(text, WhatsAppText.words(line, book));
        }
        Optional<URI> link = card.link().filter(url -> WebAddress.isWeb(url) && !opens(card, url));
        return link.isPresent() ? line(text, link.get().toASCIIString()) : text;
    }

    private static RichText line(RichText text, String line) {
        return text.append(text.text().isEmpty() ? line : "\n" + line);
    }

    /** In a list the addresses would drown the names; they stand there where nothing else leads to the thing. */
    private static RichText cards(Reply.Cards cards, WhatsAppMenu menu, Phrasebook book) {
        RichText text = bold(cards.heading(), book);
        int number = cards.first();
        for (Reply.Card card : cards.cards()) {
            Optional<Phrase> above = cards.above(number);
            if (above.isPresent()) {
                text = text.append("\n\n").append(WhatsAppText.line(above.get(), book), Style.BOLD, "");
            }
            text = text.append("\n" + number + ". " + WhatsAppText.line(card.title(), book));
            for (Phrase line : card.lines()) {
                text = text.append(BETWEEN_FACTS + WhatsAppText.line(line, book));
            }
            if (!menu.numbers().contains(number)) {
                text = text.append(card.link()
                        .filter(WebAddress::isWeb)
                        .map(link -> "\n" + link.toASCIIString())
                        .orElse(""));
            }
            number++;
        }
        return text;
    }

    private static RichText series(Reply.Series series, Phrasebook book) {
        Reply.Card words = ChartTable.words(series);
        return facts(bold(words.title(), book), words, book).append("\n").append(rows(ChartTable.of(series), book));
    }

    private static RichText rows(Reply.Table table, Phrasebook book) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(lines(table.columns(), book));
        table.rows().forEach(row -> cells.add(lines(row, book)));
        return RichText.plain("").append(Columns.aligned(cells), Style.MONOSPACED, "");
    }

    /** What stands below a picture; what it shows, where nothing does. */
    static String caption(Reply.Picture picture, Phrasebook book) {
        String caption = WhatsAppText.words(picture.caption(), book);
        return PlainText.isBlank(caption) ? WhatsAppText.words(picture.shows(), book) : caption;
    }

    private static List<String> lines(List<Phrase> phrases, Phrasebook book) {
        return phrases.stream().map(phrase -> WhatsAppText.line(phrase, book)).toList();
    }

    private static boolean opens(Reply.Card card, URI url) {
        return card.menu().rows().stream()
                .flatMap(List::stream)
                .anyMatch(action ->
                        action instanceof Action.Open open && open.url().equals(url));
    }
}
