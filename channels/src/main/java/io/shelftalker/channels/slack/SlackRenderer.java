package io.shelftalker.channels.slack;

import com.slack.api.model.block.LayoutBlock;
import io.shelftalker.channels.Columns;
import io.shelftalker.channels.PlainText;
import io.shelftalker.channels.RichText;
import io.shelftalker.channels.RichText.Style;
import io.shelftalker.channels.chart.ChartTable;
import io.shelftalker.core.channel.Outgoing;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.i18n.Phrasebook;
import io.shelftalker.i18n.Phrasebooks;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives a reply the form in which Slack shows it best, within {@link SlackProfile}. */
@Singleton
final class SlackRenderer {
    private static final String BETWEEN_FACTS = " · ";
    private static final String NOTHING = "…";

    private final Phrasebooks phrasebooks;

    SlackRenderer(Phrasebooks phrasebooks) {
        this.phrasebooks = phrasebooks;
    }

    /**
     * The messages that make up a reply, at least one; the buttons are under the last, and below them the thumbs where there
     * is room.
     *
     * @param chart where its chart is, if it has one that can be fetched
     */
    List<SlackMessage> render(Outgoing outgoing, Optional<URI> chart) {
        Phrasebook book = phrasebooks.book(outgoing.locale(), outgoing.zone());
        SlackMenu menu = SlackMenu.of(outgoing, book);
        List<SlackPart> parts = withLinks(body(outgoing.reply(), chart, book), menu);
        if (parts.isEmpty()) {
            parts.add(nothing());
        }
        return SlackPages.of(parts, menu, SlackThumbs.under(outgoing, book));
    }

    /** A reply as a page: all of it in one view, or what has room there and a way to the whole of it. */
    SlackMessage page(Outgoing outgoing) {
        Phrasebook book = phrasebooks.book(outgoing.locale(), outgoing.zone());
        SlackMenu menu = SlackMenu.of(outgoing, book);
        List<SlackPart> parts = withLinks(pageBody(outgoing.reply(), book), menu);
        int room = SlackProfile.VIEW_BLOCKS.value() - menu.rows().size();
        if (fitting(parts, room) < parts.size() && outgoing.reply() instanceof Reply.Cards cards) {
            parts = withLinks(cards(cards, book), menu);
        }
        boolean whole = fitting(parts, room) == parts.size();
        int shown = whole ? parts.size() : fitting(parts, room - 1);
        List<LayoutBlock> blocks = new ArrayList<>(
                parts.subList(0, shown).stream().map(SlackPart::block).toList());
        blocks.addAll((whole ? menu : menu.and(parts.size() - shown, outgoing.more(0), book)).blocks());
        return new SlackMessage(NOTHING, blocks.isEmpty() ? List.of(nothing().block()) : blocks);
    }

    /** How many parts a page has room for, the first ones. */
    private static int fitting(List<SlackPart> parts, int blocks) {
        int characters = 0;
        for (int index = 0; index < Math.min(blocks, parts.size()); index++) {
            characters += parts.get(index).plain().length();
            if (characters > SlackProfile.VIEW_TEXT.value()) {
                return index;
            }
        }
        return Math.min(blocks, parts.size());
    }

    private static List<SlackPart> pageBody(Reply reply, Phrasebook book) {
        return reply instanceof Reply.Cards cards ? shelf(cards, book) : body(reply, Optional.empty(), book);
    }

    private static SlackPart nothing() {
        return SlackPart.words(RichText.plain(NOTHING)).getFirst();
    }

    /** A list with a picture beside each thing, where there is room for that. */
    private static List<SlackPart> shelf(Reply.Cards cards, Phrasebook book) {
        List<SlackPart> parts = new ArrayList<>(SlackPart.words(RichText.plain(words(cards.heading(), book))));
        int number = cards.first();
        for (Reply.Card card : cards.cards()) {
            cards.above(number)
                    .ifPresent(above -> parts.addAll(
                            SlackPart.words(RichText.plain("").append(words(above, book), Style.BOLD, ""))));
            parts.addAll(SlackPart.words(linked(RichText.plain(number + ". "), card, book, Style.BOLD)));
            parts.addAll(facts(card, book));
            number++;
        }
        return parts;
    }

    private static List<SlackPart> body(Reply reply, Optional<URI> chart, Phrasebook book) {
        return switch (reply) {
            case Reply.Text text -> SlackPart.words(RichText.plain(words(text.text(), book)));
            case Reply.Choices choices -> SlackPart.words(RichText.plain(words(choices.question(), book)));
            case Reply.Card card -> card(card, book);
            case Reply.Cards cards -> cards(cards, book);
            case Reply.Table table -> {
                List<SlackPart> parts = new ArrayList<>(heading(words(table.title(), book)));
                parts.addAll(rows(table, book));
                yield parts;
            }
            case Reply.Series series -> series(series, chart, book);
            case Reply.Picture picture -> picture(picture, book);
            case Reply.Form form -> SlackPart.words(RichText.plain(words(form.question(), book)));
        };
    }

    /** The chart, said in words for those who do not see it; rows where it has no address. */
    private static List<SlackPart> series(Reply.Series series, Optional<URI> chart, Phrasebook book) {
        Reply.Card words = ChartTable.words(series);
        List<SlackPart> parts = new ArrayList<>(card(words, book));
        if (chart.isEmpty()) {
            parts.addAll(rows(ChartTable.of(series), book));
            return parts;
        }
        List<Phrase> said = new ArrayList<>(List.of(series.title()));
        said.addAll(series.lines());
        String shows = alternative(words(Phrase.joined(". ", said), book).replace('\n', ' '));
        parts.add(SlackPart.picture(new SlackPart.Picture(chart.get(), shows)));
        return parts;
    }

    private static List<SlackPart> picture(Reply.Picture picture, Phrasebook book) {
        String shows = words(picture.shows(), book);
        List<SlackPart> caption = SlackPart.words(RichText.plain(words(picture.caption(), book)));
        if (!SlackMenu.isOpenable(picture.picture())) {
            return caption.isEmpty() ? SlackPart.words(RichText.plain(shows)) : caption;
        }
        List<SlackPart> parts = new ArrayList<>();
        parts.add(SlackPart.picture(new SlackPart.Picture(picture.picture(), alternative(shows))));
        parts.addAll(caption);
        return parts;
    }

    private static String alternative(String shows) {
        return PlainText.isBlank(shows) ? NOTHING : SlackText.shortened(shows, SlackProfile.ALTERNATIVE.value());
    }

    private static List<SlackPart> card(Reply.Card card, Phrasebook book) {
        List<SlackPart> parts = new ArrayList<>(SlackPart.words(linked(RichText.plain(""), card, book, Style.BOLD)));
        parts.addAll(facts(card, book));
        return parts;
    }

    /** What is said of it below its title, beside its picture. */
    private static List<SlackPart> facts(Reply.Card card, Phrasebook book) {
        String lines = String.join(
                "\n", card.lines().stream().map(line -> words(line, book)).toList());
        Optional<SlackPart.Picture> picture = picture(card, book);
        if (PlainText.isBlank(lines)) {
            return picture.map(SlackPart::picture).stream().toList();
        }
        return picture.map(shown -> SlackPart.pictured(lines, shown))
                .orElseGet(() -> SlackPart.words(RichText.plain(lines)));
    }

    private static List<SlackPart> cards(Reply.Cards cards, Phrasebook book) {
        List<SlackPart> parts = new ArrayList<>(heading(words(cards.heading(), book)));
        RichText list = RichText.plain("");
        int number = cards.first();
        for (Reply.Card card : cards.cards()) {
            list = headed(list, cards.above(number), book);
            list = linked(list.append((list.text().isEmpty() ? "" : "\n") + number + ". "), card, book, Style.LINK);
            for (Phrase line : card.lines()) {
                list = list.append(BETWEEN_FACTS).append(words(line, book).replace('\n', ' '));
            }
            number++;
        }
        parts.addAll(SlackPart.words(list));
        return parts;
    }

    private static RichText headed(RichText list, Optional<Phrase> above, Phrasebook book) {
        return above.map(heading -> list.append(list.text().isEmpty() ? "" : "\n\n")
                        .append(words(heading, book).replace('\n', ' '), Style.BOLD, ""))
                .orElse(list);
    }

    private static List<SlackPart> rows(Reply.Table table, Phrasebook book) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(texts(table.columns(), book));
        table.rows().forEach(row -> cells.add(texts(row, book)));
        return SlackPart.words(RichText.plain("").append(Columns.aligned(cells), Style.MONOSPACED, ""));
    }

    private static List<SlackPart> heading(String text) {
        String line = text.replace('\n', ' ').strip();
        if (PlainText.isBlank(line)) {
            return List.of();
        }
        return line.length() <= SlackProfile.HEADER.value()
                ? List.of(SlackPart.header(line))
                : SlackPart.words(RichText.plain("").append(text, Style.BOLD, ""));
    }

    /** The title, leading somewhere where it can; otherwise in the style that such a title has. */
    private static RichText linked(RichText before, Reply.Card card, Phrasebook book, Style otherwise) {
        String title = title(card, book);
        return card.link()
                .filter(SlackMenu::isOpenable)
                .map(link -> before.append(title, Style.LINK, link.toASCIIString()))
                .orElseGet(() -> otherwise == Style.BOLD ? before.append(title, Style.BOLD, "") : before.append(title));
    }

    /** What no button can open is said below the text. */
    private static List<SlackPart> withLinks(List<SlackPart> body, SlackMenu menu) {
        List<SlackPart> parts = new ArrayList<>(body);
        for (SlackMenu.Link link : menu.links()) {
            parts.addAll(SlackPart.words(
                    RichText.plain(link.label() + ": " + link.url().toASCIIString())));
        }
        return parts;
    }

    private static Optional<SlackPart.Picture> picture(Reply.Card card, Phrasebook book) {
        return card.picture()
                .filter(SlackMenu::isOpenable)
                .map(url -> new SlackPart.Picture(url, alternative(title(card, book))));
    }

    private static String title(Reply.Card card, Phrasebook book) {
        String title = words(card.title(), book);
        return PlainText.isBlank(title) ? NOTHING : title;
    }

    private static List<String> texts(List<Phrase> phrases, Phrasebook book) {
        return phrases.stream()
                .map(phrase -> words(phrase, book).replace('\n', ' '))
                .toList();
    }

    private static String words(Phrase phrase, Phrasebook book) {
        return PlainText.clean(book.text(phrase));
    }
}
