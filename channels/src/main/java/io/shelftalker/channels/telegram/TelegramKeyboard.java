package io.shelftalker.channels.telegram;

import io.shelftalker.channels.PlainText;
import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Outgoing;
import io.shelftalker.i18n.Phrasebook;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/**
 * The buttons under a reply, as Telegram can show them.
 *
 * @param rows at most eight buttons a row, a hundred in all
 * @param links pages that no button can open, because Telegram wants a public address: said in the text instead
 * @param left how many actions found no room
 */
record TelegramKeyboard(List<InlineKeyboardRow> rows, List<Link> links, int left) {

    /** A page with its label. */
    record Link(String label, URI url) {}

    static TelegramKeyboard of(Outgoing outgoing, Phrasebook book, TelegramLinks sharing) {
        return new Layout(outgoing, book, sharing).laidOut();
    }

    /** Whether Telegram takes it as a button's URL: http(s), and a host with a dot in it. */
    static boolean isOpenable(URI url) {
        String scheme = Optional.ofNullable(url.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        @Nullable String host = url.getHost();
        return (scheme.equals("http") || scheme.equals("https")) && host != null && host.contains(".");
    }

    /** Lays the actions out one after the other. */
    private static final class Layout {
        private final Outgoing outgoing;
        private final Phrasebook book;
        private final TelegramLinks sharing;
        private final List<InlineKeyboardRow> rows = new ArrayList<>();
        private final List<Link> links = new ArrayList<>();
        private int index;
        private int room = TelegramProfile.PROFILE.buttons().value();
        private int left;

        private Layout(Outgoing outgoing, Phrasebook book, TelegramLinks sharing) {
            this.outgoing = outgoing;
            this.book = book;
            this.sharing = sharing;
        }

        private TelegramKeyboard laidOut() {
            outgoing.reply().menu().rows().forEach(this::row);
            return new TelegramKeyboard(List.copyOf(rows), List.copyOf(links), left);
        }

        private void row(List<Action> actions) {
            InlineKeyboardRow row = new InlineKeyboardRow();
            for (Action action : actions) {
                if (row.size() == TelegramProfile.PROFILE.buttonsInRow().value()) {
                    rows.add(row);
                    row = new InlineKeyboardRow();
                }
                button(action).ifPresent(row::add);
            }
            if (!row.isEmpty()) {
                rows.add(row);
            }
        }

        private Optional<InlineKeyboardButton> button(Action action) {
            return switch (action) {
                case Action.Press press -> room(press(press));
                case Action.Open open -> open(open);
                case Action.Share share -> sharing.sharing(share.call()).flatMap(url -> room(leading(share, url)));
            };
        }

        private InlineKeyboardButton press(Action.Press press) {
            return InlineKeyboardButton.builder()
                    .text(label(press))
                    .callbackData(outgoing.token(index++))
                    .build();
        }

        private Optional<InlineKeyboardButton> open(Action.Open open) {
            if (!isOpenable(open.url())) {
                links.add(new Link(label(open), open.url()));
                return Optional.empty();
            }
            return room(leading(open, open.url()));
        }

        private InlineKeyboardButton leading(Action action, URI url) {
            return InlineKeyboardButton.builder()
                    .text(label(action))
                    .url(url.toASCIIString())
                    .build();
        }

        private Optional<InlineKeyboardButton> room(InlineKeyboardButton button) {
            if (room == 0) {
                left++;
                return Optional.empty();
            }
            room--;
            return Optional.of(button);
        }

        private String label(Action action) {
            String label = PlainText.clean(book.text(action.label()))
                    .replace('\n', ' ')
                    .strip();
            return PlainText.isBlank(label) ? "…" : PlainText.shortened(label, TelegramProfile.LABEL.value());
        }
    }
}
