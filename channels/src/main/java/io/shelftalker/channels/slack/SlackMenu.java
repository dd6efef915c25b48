package io.shelftalker.channels.slack;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import io.shelftalker.channels.PlainText;
import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Outgoing;
import io.shelftalker.i18n.Phrasebook;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The buttons under a reply, as Slack can show them.
 *
 * @param rows the buttons of each block
 * @param links pages that no button can open: said in the text instead
 * @param left how many actions found no room
 */
record SlackMenu(List<List<ButtonElement>> rows, List<Link> links, int left) {
    /** A block a row up to this many; more are set without a break. */
    private static final int ROWS = 20;

    SlackMenu {
        rows = List.copyOf(rows);
        links = List.copyOf(links);
    }

    /** A page with its label. */
    record Link(String label, URI url) {}

    static SlackMenu of(Outgoing outgoing, Phrasebook book) {
        return new Layout(outgoing, book).laidOut();
    }

    /** Whether Slack opens it from a button, a title or a picture. */
    static boolean isOpenable(URI url) {
        String text = url.toASCIIString();
        return text.matches("(?i)https?://.*") && url.getHost() != null && text.length() <= SlackProfile.URL.value();
    }

    List<LayoutBlock> blocks() {
        return rows.stream()
                .<LayoutBlock>map(row -> ActionsBlock.builder()
                        .elements(List.<BlockElement>copyOf(row))
                        .build())
                .toList();
    }

    int characters() {
        return rows.stream()
                .flatMap(List::stream)
                .mapToInt(button -> button.getText().getText().length())
                .sum();
    }

    /** Lays the actions out one after the other. */
    private static final class Layout {
        private final Outgoing outgoing;
        private final Phrasebook book;
        private final List<Link> links = new ArrayList<>();
        private int pressable;
        private int opening;
        private int room = SlackProfile.PROFILE.buttons().value();
        private int left;

        private Layout(Outgoing outgoing, Phrasebook book) {
            this.outgoing = outgoing;
            this.book = book;
        }

        private SlackMenu laidOut() {
            List<List<ButtonElement>> rows = outgoing.reply().menu().rows().stream()
                    .map(this::row)
                    .flatMap(row -> broken(row).stream())
                    .toList();
            return new SlackMenu(rows.size() <= ROWS ? rows : broken(joined(rows)), links, left);
        }

        private List<ButtonElement> row(List<Action> actions) {
            return actions.stream().flatMap(action -> button(action).stream()).toList();
        }

        private Optional<ButtonElement> button(Action action) {
            return switch (action) {
                case Action.Press press -> {
                    String token = outgoing.token(pressable++);
                    yield room(labelled(press).actionId(token).value(token));
                }
                case Action.Open open
                when isOpenable(open.url()) ->
                    room(labelled(open)
                            .actionId("open:" + opening++)
                            .url(open.url().toASCIIString()));
                case Action.Open open -> {
                    links.add(new Link(label(open), open.url()));
                    yield Optional.empty();
                }
                case Action.Share share -> Optional.empty();
            };
        }

        private Optional<ButtonElement> room(ButtonElement.ButtonElementBuilder button) {
            if (room == 0) {
                left++;
                return Optional.empty();
            }
            room--;
            return Optional.of(button.build());
        }

        private ButtonElement.ButtonElementBuilder labelled(Action action) {
            return ButtonElement.builder().text(SlackPart.plainText(label(action)));
        }

        private String label(Action action) {
            String label = PlainText.clean(book.text(action.label()))
                    .replace('\n', ' ')
                    .strip();
            return PlainText.isBlank(label) ? "…" : SlackText.shortened(label, SlackProfile.LABEL.value());
        }

        private static List<ButtonElement> joined(List<List<ButtonElement>> rows) {
            return rows.stream().flatMap(List::stream).toList();
        }

        /** A row in pieces that a block can hold. */
        private static List<List<ButtonElement>> broken(List<ButtonElement> row) {
            int most = SlackProfile.PROFILE.buttonsInRow().value();
            List<List<ButtonElement>> pieces = new ArrayList<>();
            for (int start = 0; start < row.size(); start += most) {
                pieces.add(row.subList(start, Math.min(row.size(), start + most)));
            }
            return pieces;
        }
    }
}
