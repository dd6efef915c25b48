package io.shelftalker.channels.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.channels.terminal.TerminalMenu.Option;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TerminalMenuTest {
    private final TerminalMenu menu = new TerminalMenu();

    @Test
    void anAnswerTakesThePlaceOfEarlierButtons() {
        answers("Watch", "Another");
        menu.entered();
        answers("Snooze");

        assertThat(menu.numbered("1")).contains(new Option(1, "Snooze", "t:Snooze"));
        assertThat(menu.numbered("2")).isEmpty();
    }

    @Test
    void messagesThatComeOnTheirOwnLeaveTheNumbersAsTheyAre() {
        menu.entered();
        answers("Watch", "Another");
        answers("Stop");

        assertThat(menu.numbered("1")).contains(new Option(1, "Watch", "t:Watch"));
        assertThat(menu.numbered("3")).contains(new Option(3, "Stop", "t:Stop"));
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

    @Test
    void aNumberCanBeSaidAsPeopleCallIt() {
        answers("Watch", "Another");

        assertThat(List.of("2", "number 2", "le n° 2"))
                .allSatisfy(said -> assertThat(menu.numbered(said)).contains(new Option(2, "Another", "t:Another")));
        assertThat(menu.numbered("the third one")).isEmpty();
    }

    @Test
    void aPlaceIsARowAndNoButtonOfACard() {
        answers("1", "2", "All");
        assertThat(List.of("the second one", "la deuxième", "2"))
                .allSatisfy(said -> assertThat(menu.numbered(said)).contains(new Option(2, "2", "t:2")));
        menu.entered();
        answers("Watch", "Another");

        assertThat(List.of("the second one", "la deuxième"))
                .as("the bot knows which list was shown before")
                .allSatisfy(said -> assertThat(menu.numbered(said)).isEmpty());
        assertThat(menu.numbered("2")).contains(new Option(2, "Another", "t:Another"));
    }

    private void answers(String... labels) {
        int first = 1 + menu.open();
        menu.add(IntStream.range(0, labels.length)
                .mapToObj(index -> new Option(first + index, labels[index], "t:" + labels[index]))
                .toList());
    }
}
