package io.shelftalker.channels.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The numbered buttons that can be pressed now. The first message after each line that the person enters takes the
 * place of all; messages that come on their own go on counting, so that no number changes its meaning while somebody
 * types.
 */
final class TerminalMenu {
    private final List<Option> options = new ArrayList<>();
    private boolean answered = true;

    /** A button and what it carries. */
    record Option(String label, String token) {}

    /** The person has entered a line: what comes next answers it. */
    void entered() {
        answered = false;
    }

    /** Makes room for a message's buttons and says which number its first one has. */
    int open() {
        if (!answered) {
            answered = true;
            options.clear();
        }
        return options.size() + 1;
    }

    void add(List<Option> more) {
        options.addAll(more);
    }

    Optional<Option> numbered(String typed) {
        if (!typed.matches("[1-9]\\d{0,4}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(typed);
        return number <= options.size() ? Optional.of(options.get(number - 1)) : Optional.empty();
    }
}
