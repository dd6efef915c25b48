package io.shelftalker.channels.telegram;

import io.shelftalker.channels.PlainText;
import io.shelftalker.channels.Room;
import io.shelftalker.channels.WebAddress;
import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Outgoing;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.i18n.Phrasebook;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/**
 * The buttons under a reply, as Telegram can show them.
 *
 * @param rows at most eight buttons a row, a hundred in all
 * @param links pages that no button can open, because Telegram wants a public address: said in the text instead
 */
record TelegramKeyboard(List<InlineKeyboardRow> rows, List<Link> links) {

    /** A page with its label. */
    record Link(String label, URI url) {}

    static TelegramKeyboard of(Outgoing outgoing, Phrasebook book, TelegramLinks sharing) {
        return Room.within(
                TelegramProfile.PROFILE.buttons(), room -> new Layout(outgoing, book, sharing, room).laidOut());
    }

    /** Whether Telegram takes it as a button's URL: http(s), and a host with a dot in it. */
    static boolean isOpenable(URI url) {
        return WebAddress.isWeb(url) && url.getHost().contains(".");
    }

    /** Lays the actions out one after the other. */
    private static final class Layout {
        private final Outgoing outgoing;
        private final Phrasebook book;
        private final TelegramLinks sharing;
        private final List<InlineKeyboardRow> rows = new ArrayList<>();
        private final List<Link> links = new ArrayList<>();
        private final Room room;
        private int index;

        private Layout(Outgoing outgoing, Phrasebook book, TelegramLinks sharing, Room room) {
            this.outgoing = outgoing;
            this.book = book;
            this.sharing = sharing;
            this.room = room;
        }

        private TelegramKeyboard laidOut() {
            outgoing.reply().menu().rows().forEach(this::row);
            if (room.left() > 0) {
                rows.add(new InlineKeyboardRow(more()));
            }
            return new TelegramKeyboard(List.copyOf(rows), List.copyOf(links));
        }

        private InlineKeyboardButton more() {
            return InlineKeyboardButton.builder()
                    .text(book.text(Phrase.of("channels.telegram.more", room.left())))
                    .callbackData(outgoing.more(room.firstLeft()))
                    .build();
        }

        private void row(List<Action> actions) {
            InlineKeyboardRow row = new InlineKeyboardRow();
            for (Action action : actions) {
                room.come();
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
            return room.take() ? Optional.of(button) : Optional.empty();
        }

        private String label(Action action) {
            return PlainText.shortened(PlainText.label(book.text(action.label())), TelegramProfile.LABEL.value());
        }
    }
}
