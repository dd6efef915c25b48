package io.shelftalker.channels.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.core.channel.AccountId;
import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Address;
import io.shelftalker.core.channel.Call;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.channel.Outgoing;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.i18n.Phrasebooks;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class TerminalNumbersTest {
    private static final TerminalRenderer RENDERER = new TerminalRenderer(Phrasebooks.load(InstantSource.system()));

    @Test
    void rowsKeepTheirNumbersAndOtherButtonsFollow() {
        assertThat(shown(list(1, 3, "Red", "1", "2", "3", "All"), 0)).endsWith("[4] Red  [1]  [2]  [3]  [5] All");
        assertThat(shown(list(6, 2, "6", "7", "‹"), 0)).endsWith("[6]  [7]  [8] ‹");
    }

    @Test
    void buttonsThatOnlyBearARowsNumberFollowAllRows() {
        assertThat(shown(list(1, 2, "✎ 1", "✎ 2", "✕ 1"), 0)).endsWith("[3] ✎ 1  [4] ✎ 2  [5] ✕ 1");
    }

    @Test
    void whatComesOnItsOwnLeavesTheNumbersThatAreTaken() {
        assertThat(shown(list(1, 2, "1", "2", "All"), 4)).endsWith("[5] 1  [6] 2  [7] All");
        assertThat(shown(list(6, 1, "6", "‹"), 4)).endsWith("[6]  [7] ‹");
    }

    @Test
    void oneNumberIsOneButton() {
        assertThat(shown(list(1, 1, "1", "1"), 0)).endsWith("[1]  [2] 1");
    }

    private static String shown(Reply reply, int taken) {
        Outgoing outgoing = new Outgoing(
                new Address(new AccountId(1), "here"),
                reply,
                Locale.ENGLISH,
                ZoneOffset.UTC,
                "key",
                "t",
                Optional.empty());
        return RENDERER.render(outgoing, taken, Look.PLAIN).text();
    }

    private static Reply list(int first, int rows, String... labels) {
        List<Reply.Card> cards = Stream.generate(() ->
                        new Reply.Card(Phrase.literal("Tea"), Optional.empty(), Optional.empty(), List.of(), Menu.NONE))
                .limit(rows)
                .toList();
        List<Action> buttons = Stream.of(labels)
                .<Action>map(label -> new Action.Press(Phrase.literal(label), Call.of("show")))
                .toList();
        return new Reply.Cards(Phrase.literal("Teas"), first, cards, new Menu(List.of(buttons)));
    }
}
