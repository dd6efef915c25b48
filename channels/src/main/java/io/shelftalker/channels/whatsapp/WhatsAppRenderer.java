package io.shelftalker.channels.whatsapp;

import io.micronaut.context.annotation.Requires;
import io.shelftalker.channels.Columns;
import io.shelftalker.channels.PlainText;
import io.shelftalker.channels.RichText;
import io.shelftalker.channels.RichText.Style;
import io.shelftalker.core.channel.Action;
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

/** Gives a reply the form in which WhatsApp shows it best, within {@link WhatsAppProfile}. */
@Singleton
@Requires(bean = WhatsAppSettings.class)
final class WhatsAppRenderer {
    private static final String BETWEEN_FACTS = " · ";
    private static final String NOTHING = "…";

    /** What a piece's own markup takes at most: a bold line and a monospaced stretch. */
    private static final int MARKUP = 16;

    private final Phrasebooks phrasebooks;

    WhatsAppRenderer(Phrasebooks phrasebooks) {
        this.phrasebooks = phrasebooks;
    }

    /**
     * A reply as messages.
     *
     * @param messages at least one; what can be tapped is under the last
     * @param numbers by which its options can be chosen too, in their order
     */
    record Rendered(List<WhatsAppMessage> messages, List<Integer> numbers) {}

    Rendered render(Outgoing outgoing) {
        Phrasebook book = phrasebooks.book(outgoing.locale(), outgoing.zone());
        WhatsAppMenu menu = WhatsAppMenu.of(outgoing, book);
        List<WhatsAppMessage> messages = new ArrayList<>();
        RichText text = body(outgoing.reply(), menu, book);
        Optional<URI> picture = picture(outgoing.reply());
        if (picture.isPresent() && menu.isEmpty() && text.text().length() + MARKUP <= caption()) {
            messages.add(new WhatsAppMessage.Picture(picture.get(), said(text, caption())));
            return new Rendered(messages, List.of());
        }
        picture.ifPresent(url -> messages.add(new WhatsAppMessage.Picture(url, title(outgoing.reply(), book))));
        messages.addAll(words(text, menu, book));
        return new Rendered(List.copyOf(messages), menu.numbers());
    }

    /** Says how many messages before it are not shown any more. */
    WhatsAppMessage earlier(Outgoing outgoing, int count) {
        Phrasebook book = phrasebooks.book(outgoing.locale(), outgoing.zone());
        return new WhatsAppMessage.Words(WhatsAppText.words(Phrase.of("channels.whatsapp.earlier", count), book));
    }

    /** What a reply is about, on one line. */
    String summary(Outgoing outgoing) {
        Phrasebook book = phrasebooks.book(outgoing.locale(), outgoing.zone());
        Phrase about =
                switch (outgoing.reply()) {
                    case Reply.Text text -> text.text();
                    case Reply.Card card -> card.title();
                    case Reply.Cards cards -> cards.heading();
                    case Reply.Choices choices -> choices.question();
                    case Reply.Table table -> table.title();
                };
        String first =
                WhatsAppText.words(about, book).strip().lines().findFirst().orElse("");
        String line = first.replaceAll("\\s+", " ").strip();
        return PlainText.isBlank(line) ? NOTHING : WhatsAppText.shortened(line, WhatsAppProfile.SUMMARY.value());
    }

    private static List<WhatsAppMessage> words(RichText text, WhatsAppMenu menu, Phrasebook book) {
        Optional<ContentShape> shape = menu.shape();
        if (shape.isEmpty()) {
            return said(pieces(
                    numbered(text, menu, book), WhatsAppProfile.PROFILE.text().value()));
        }
        List<String> pieces = pieces(text, WhatsAppProfile.BODY.value());
        String choose = WhatsAppText.line(Phrase.of("channels.whatsapp.choose"), book);
        List<WhatsAppMessage> messages = new ArrayList<>(said(pieces.subList(0, pieces.size() - 1)));
        messages.add(new WhatsAppMessage.Tappable(shape.get(), menu.variables(shape.get(), pieces.getLast(), choose)));
        return messages;
    }

    private static List<WhatsAppMessage> said(List<String> pieces) {
        return pieces.stream().<WhatsAppMessage>map(WhatsAppMessage.Words::new).toList();
    }

    private static List<String> pieces(RichText text, int limit) {
        List<String> pieces = text.split(limit - MARKUP, RichText.Unit.UTF_16).stream()
                .map(piece -> said(piece, limit))
                .toList();
        return pieces.isEmpty() ? List.of(NOTHING) : pieces;
    }

    /** With its markup where that has room. */
    private static String said(RichText text, int limit) {
        if (text.isBlank()) {
            return NOTHING;
        }
        String marked = WhatsAppMarkup.of(text).strip();
        return marked.length() <= limit
                ? marked
                : WhatsAppMarkup.escaped(text.text()).strip();
    }

    private static RichText bold(Phrase phrase, Phrasebook book) {
        RichText text = RichText.plain("");
        for (String line : WhatsAppText.words(phrase, book).strip().split("\\n", -1)) {
            text = text.append(text.text().isEmpty() ? "" : "\n").append(line.strip(), Style.BOLD, "");
        }
        return text;
    }

    /** The options as numbers to reply with, and how many more there are. */
    private static RichText numbered(RichText text, WhatsAppMenu menu, Phrasebook book) {
        if (menu.isEmpty()) {
            return text;
        }
        RichText all = text.isBlank() ? RichText.plain(NOTHING) : text;
        all = all.append("\n");
        for (String line : menu.lines()) {
            all = all.append("\n" + line);
        }
        if (menu.left() > 0) {
            all = all.append("\n" + WhatsAppText.words(Phrase.of("channels.whatsapp.more", menu.left()), book));
        }
        int least = menu.numbers().stream().mapToInt(Integer::intValue).min().orElse(1);
        int most = menu.numbers().stream().mapToInt(Integer::intValue).max().orElse(1);
        return all.append("\n" + WhatsAppText.words(Phrase.of("channels.whatsapp.reply", least, most), book));
    }

    private static RichText body(Reply reply, WhatsAppMenu menu, Phrasebook book) {
        RichText text =
                switch (reply) {
                    case Reply.Text said -> RichText.plain(WhatsAppText.words(said.text(), book));
                    case Reply.Choices choices -> RichText.plain(WhatsAppText.words(choices.question(), book));
                    case Reply.Card card -> card(card, book);
                    case Reply.Cards cards -> cards(cards, menu, book);
                    case Reply.Table table -> table(table, book);
                };
        for (Action action : reply.menu().rows().stream().flatMap(List::stream).toList()) {
            if (action instanceof Action.Open open) {
                text = text.append("\n" + label(open, book) + ": " + open.url().toASCIIString());
            }
        }
        return text;
    }

    private static RichText card(Reply.Card card, Phrasebook book) {
        RichText text = bold(card.title(), book);
        for (Phrase line : card.lines()) {
            text = text.append("\n" + WhatsAppText.words(line, book));
        }
        Optional<URI> link = card.link().filter(url -> isWeb(url) && !opens(card, url));
        return link.isPresent() ? text.append("\n" + link.get().toASCIIString()) : text;
    }

    /** In a list the addresses would drown the names; they stand there where nothing else leads to the thing. */
    private static RichText cards(Reply.Cards cards, WhatsAppMenu menu, Phrasebook book) {
        RichText text = bold(cards.heading(), book);
        int number = cards.first();
        for (Reply.Card card : cards.cards()) {
            text = text.append("\n" + number + ". " + WhatsAppText.line(card.title(), book));
            for (Phrase line : card.lines()) {
                text = text.append(BETWEEN_FACTS + WhatsAppText.line(line, book));
            }
            if (!menu.numbers().contains(number)) {
                text = text.append(card.link()
                        .filter(WhatsAppRenderer::isWeb)
                        .map(link -> "\n" + link.toASCIIString())
                        .orElse(""));
            }
            number++;
        }
        return text;
    }

    private static RichText table(Reply.Table table, Phrasebook book) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(lines(table.columns(), book));
        table.rows().forEach(row -> cells.add(lines(row, book)));
        return bold(table.title(), book).append("\n").append(Columns.aligned(cells), Style.MONOSPACED, "");
    }

    private static List<String> lines(List<Phrase> phrases, Phrasebook book) {
        return phrases.stream().map(phrase -> WhatsAppText.line(phrase, book)).toList();
    }

    private static String title(Reply reply, Phrasebook book) {
        String title = reply instanceof Reply.Card card ? WhatsAppText.line(card.title(), book) : "";
        return said(
                RichText.plain("").append(WhatsAppText.shortened(title, caption() - MARKUP), Style.BOLD, ""),
                caption());
    }

    private static String label(Action action, Phrasebook book) {
        String line = WhatsAppText.line(action.label(), book);
        return PlainText.isBlank(line) ? NOTHING : line;
    }

    private static boolean opens(Reply.Card card, URI url) {
        return card.menu().rows().stream()
                .flatMap(List::stream)
                .anyMatch(action ->
                        action instanceof Action.Open open && open.url().equals(url));
    }

    private static int caption() {
        return WhatsAppProfile.PROFILE.caption().value();
    }

    /** Only what Twilio can reach from outside is a picture. */
    private static Optional<URI> picture(Reply reply) {
        return reply instanceof Reply.Card card
                ? card.picture().filter(WhatsAppRenderer::isWeb).filter(WhatsAppRenderer::isPublic)
                : Optional.empty();
    }

    private static boolean isWeb(URI uri) {
        return uri.toASCIIString().matches("(?i)https?://.+") && uri.getHost() != null;
    }

    private static boolean isPublic(URI uri) {
        String host = uri.getHost();
        return host.contains(".")
                && !host.matches("[\\d.]+")
                && uri.toASCIIString().length() <= 2_000;
    }
}
