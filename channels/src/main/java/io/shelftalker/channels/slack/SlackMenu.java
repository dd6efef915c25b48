package io.shelftalker.channels.slack;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.StaticSelectElement;
import io.shelftalker.channels.PlainText;
import io.shelftalker.channels.Room;
import io.shelftalker.channels.WebAddress;
import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.channel.Outgoing;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.i18n.Phrasebook;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The buttons under a reply, as Slack can show them; many that do the same become a list to choose from.
 *
 * @param rows what each block has
 * @param links pages that no button can open: said in the text instead
 */
record SlackMenu(List<List<BlockElement>> rows, List<Link> links) {
    SlackMenu {
        rows = List.copyOf(rows);
        links = List.copyOf(links);
    }

    /** A page with its label. */
    record Link(String label, URI url) {}

    static SlackMenu of(Outgoing outgoing, Phrasebook book) {
        return Room.within(SlackProfile.PROFILE.buttons(), room -> new Layout(outgoing, book, room).laidOut());
    }

    /** The same with a way to what had no room. @param left how much that is */
    SlackMenu and(int left, String token, Phrasebook book) {
        List<List<BlockElement>> more = new ArrayList<>(rows);
        more.add(List.of(more(left, token, book)));
        return new SlackMenu(more, links);
    }

    private static BlockElement more(int left, String token, Phrasebook book) {
        return ButtonElement.builder()
                .text(SlackPart.plainText(book.text(Phrase.of("channels.slack.more", left))))
                .actionId(token)
                .value(token)
                .build();
    }

    /** Whether Slack opens it from a button, a title or a picture. */
    static boolean isOpenable(URI url) {
        return WebAddress.isWeb(url) && url.toASCIIString().length() <= SlackProfile.URL.value();
    }

    List<LayoutBlock> blocks() {
        return rows.stream()
                .<LayoutBlock>map(row -> ActionsBlock.builder().elements(row).build())
                .toList();
    }

    int characters() {
        return rows.stream()
                .flatMap(List::stream)
                .mapToInt(SlackMenu::characters)
                .sum();
    }

    private static int characters(BlockElement element) {
        return switch (element) {
            case ButtonElement button -> button.getText().getText().length();
            case StaticSelectElement list ->
                list.getOptions().stream()
                        .mapToInt(option -> option.getText().getText().length())
                        .sum();
            default -> 0;
        };
    }

    /** Lays the actions out one after the other. */
    private static final class Layout {
        private final Outgoing outgoing;
        private final Phrasebook book;
        private final String many;
        private final List<List<BlockElement>> rows = new ArrayList<>();
        private final List<OptionObject> options = new ArrayList<>();
        private final List<Link> links = new ArrayList<>();
        private final Room room;
        private int pressable;
        private int opening;

        private Layout(Outgoing outgoing, Phrasebook book, Room room) {
            this.outgoing = outgoing;
            this.book = book;
            this.room = room;
            this.many = many(outgoing.reply().menu());
        }

        /** The command that so many buttons call that they make a list; empty if none. */
        private static String many(Menu menu) {
            return menu.presses().stream()
                    .collect(Collectors.groupingBy(press -> press.call().command(), Collectors.counting()))
                    .entrySet()
                    .stream()
                    .filter(command -> command.getValue() > SlackProfile.SCATTERED.value())
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .orElse("");
        }

        private SlackMenu laidOut() {
            outgoing.reply().menu().rows().forEach(row -> rows.addAll(broken(row(row))));
            if (!options.isEmpty()) {
                rows.addFirst(List.of(list()));
            }
            boolean few = rows.size() <= SlackProfile.ROWS.value();
            SlackMenu menu = new SlackMenu(few ? rows : broken(joined(rows)), links);
            return room.left() == 0 ? menu : menu.and(room.left(), outgoing.more(room.firstLeft()), book);
        }

        private BlockElement list() {
            return StaticSelectElement.builder()
                    .actionId("list")
                    .placeholder(SlackPart.plainText(book.text(Phrase.of("channels.slack.choose"))))
                    .options(options)
                    .build();
        }

        private List<BlockElement> row(List<Action> actions) {
            return actions.stream().flatMap(action -> button(action).stream()).toList();
        }

        private Optional<BlockElement> button(Action action) {
            room.come();
            return switch (action) {
                case Action.Press press -> {
                    String token = outgoing.token(pressable++);
                    if (press.call().command().equals(many)) {
                        option(press, token);
                        yield Optional.empty();
                    }
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

        private void option(Action.Press press, String token) {
            if (room.take()) {
                options.add(OptionObject.builder()
                        .text(SlackPart.plainText(label(press)))
                        .value(token)
                        .build());
            }
        }

        private Optional<BlockElement> room(ButtonElement.ButtonElementBuilder button) {
            return room.take() ? Optional.of(button.build()) : Optional.empty();
        }

        private ButtonElement.ButtonElementBuilder labelled(Action action) {
            return ButtonElement.builder().text(SlackPart.plainText(label(action)));
        }

        private String label(Action action) {
            return SlackText.shortened(PlainText.label(book.text(action.label())), SlackProfile.LABEL.value());
        }

        private static List<BlockElement> joined(List<List<BlockElement>> rows) {
            return rows.stream().flatMap(List::stream).toList();
        }

        /** A row in pieces that a block can hold. */
        private static List<List<BlockElement>> broken(List<BlockElement> row) {
            int most = SlackProfile.PROFILE.buttonsInRow().value();
            List<List<BlockElement>> pieces = new ArrayList<>();
            for (int start = 0; start < row.size(); start += most) {
                pieces.add(row.subList(start, Math.min(row.size(), start + most)));
            }
            return pieces;
        }
    }
}
