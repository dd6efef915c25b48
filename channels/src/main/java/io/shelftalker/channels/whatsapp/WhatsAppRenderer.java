package io.shelftalker.channels.whatsapp;

import io.shelftalker.channels.PlainText;
import io.shelftalker.channels.RichText;
import io.shelftalker.channels.WebAddress;
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

/** Gives a reply the form in which WhatsApp shows it best, within {@link WhatsAppProfile}. */
@Singleton
final class WhatsAppRenderer {
    private static final String NOTHING = "…";

    private final Phrasebooks phrasebooks;

    WhatsAppRenderer(Phrasebooks phrasebooks) {
        this.phrasebooks = phrasebooks;
    }

    /**
     * A reply as messages.
     *
     * @param messages at least one; what can be tapped is under the last
     * @param options what can be chosen, also by its number
     */
    record Rendered(List<WhatsAppMessage> messages, List<WhatsAppMenu.Option> options) {}

    /** @param chart where its chart is, if it has one that can be fetched */
    Rendered render(Outgoing outgoing, Optional<URI> chart) {
        Phrasebook book = phrasebooks.book(outgoing.locale(), outgoing.zone());
        WhatsAppMenu menu = WhatsAppMenu.of(outgoing, book);
        Optional<WhatsAppPicture> pictured = pictured(outgoing.reply(), chart, book);
        if (pictured.isEmpty()) {
            return new Rendered(words(WhatsAppBody.of(outgoing.reply(), menu, book), menu, book), menu.options());
        }
        WhatsAppPicture picture = pictured.get();
        if (menu.isEmpty() && fits(picture.whole())) {
            return new Rendered(List.of(captioned(picture, picture.whole())), List.of());
        }
        List<WhatsAppMessage> messages = new ArrayList<>();
        messages.add(captioned(picture, fits(picture.title()) ? picture.title() : RichText.plain(NOTHING)));
        boolean said = fits(picture.title()) && !picture.rest().isBlank();
        messages.addAll(words(said ? picture.rest() : picture.whole(), menu, book));
        return new Rendered(List.copyOf(messages), menu.options());
    }

    /** Says how many messages before it are not shown any more. */
    WhatsAppMessage earlier(Outgoing outgoing, int count) {
        Phrasebook book = phrasebooks.book(outgoing.locale(), outgoing.zone());
        return new WhatsAppMessage.Words(WhatsAppText.words(Phrase.of("channels.whatsapp.earlier", count), book));
    }

    /** What a reply is about, on one line. */
    String summary(Outgoing outgoing) {
        Phrasebook book = phrasebooks.book(outgoing.locale(), outgoing.zone());
        String first = WhatsAppText.words(outgoing.reply().about(), book)
                .strip()
                .lines()
                .findFirst()
                .orElse("");
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
        List<String> pieces = text.split(limit - WhatsAppProfile.MARKUP.value(), RichText.Unit.UTF_16).stream()
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
        int least = menu.numbers().stream().mapToInt(Integer::intValue).min().orElse(1);
        int most = menu.numbers().stream().mapToInt(Integer::intValue).max().orElse(1);
        return all.append("\n" + WhatsAppText.words(Phrase.of("channels.whatsapp.reply", least, most), book));
    }

    private static WhatsAppMessage captioned(WhatsAppPicture picture, RichText caption) {
        return new WhatsAppMessage.Picture(picture.address(), said(caption, caption()));
    }

    private static boolean fits(RichText caption) {
        return caption.text().length() + WhatsAppProfile.MARKUP.value() <= caption();
    }

    private static int caption() {
        return WhatsAppProfile.PROFILE.caption().value();
    }

    /** Only what Twilio can reach from outside is a picture. */
    private static Optional<WhatsAppPicture> pictured(Reply reply, Optional<URI> chart, Phrasebook book) {
        Optional<WhatsAppPicture> picture =
                switch (reply) {
                    case Reply.Card card -> card.picture().map(address -> WhatsAppPicture.of(address, card, book));
                    case Reply.Series series ->
                        chart.map(address -> WhatsAppPicture.of(address, ChartTable.words(series), book));
                    case Reply.Picture alone -> Optional.of(WhatsAppPicture.of(alone, book));
                    case Reply.Text _, Reply.Cards _, Reply.Choices _, Reply.Table _, Reply.Form _ -> Optional.empty();
                };
        return picture.filter(shown -> isPublic(shown.address()));
    }

    static boolean isPublic(URI uri) {
        String host = String.valueOf(uri.getHost());
        return WebAddress.isWeb(uri)
                && host.contains(".")
                && !host.matches("[\\d.]+")
                && uri.toASCIIString().length() <= WhatsAppProfile.MEDIA_URL.value();
    }
}
