package io.shelftalker.channels.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.channels.terminal.TerminalMenu.Option;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TerminalMenuTest {
    private final TerminalMenu menu = new TerminalMenu();

    @Test
    void anAnswerTakesThePlaceOfEarlierButtons() {
        answers("Watch", "Another");
        menu.entered();
        answers("Snooze");

        assertThat(menu.numbered("1")).contains(new Option("Snooze", "t:Snooze"));
        assertThat(menu.numbered("2")).isEmpty();
    }

    @Test
    void messagesThatComeOnTheirOwnLeaveTheNumbersAsTheyAre() {
        menu.entered();
        answers("Watch", "Another");
        answers("Stop");

        assertThat(menu.numbered("1")).contains(new Option("Watch", "t:Watch"));
        assertThat(menu.numbered("3")).contains(new Option("Stop", "t:Stop"));
    }

    @Test
    void anAnswerWithoutButtonsMakesNumbersPlainText() {
        answers("Watch");
        menu.entered();
        answers();

        assertThat(menu.numbered("1")).isEmpty();
    }

    @Test
    void whatIsNoNumberPressesNothing() {
        answers("Watch");

        assertThat(List.of("0", "01", "-1", "1.0", "one", "", "99999999999999", "１"))
                .allSatisfy(typed -> assertThat(menu.numbered(typed)).isEmpty());
    }

    private void answers(String... labels) {
        menu.open();
        menu.add(List.of(labels).stream()
                .map(label -> new Option(label, "t:" + label))
                .toList());
    }
}
