package io.shelftalker.scraper.robots;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What a robots.txt says to one crawler: the rules of all groups that name it. */
record Group(List<Rule> rules, Optional<Delay> delay) {
    static final Group EMPTY = new Group(List.of(), Optional.empty());

    Group {
        rules = List.copyOf(rules);
    }

    /** A pause that is asked for. @param line where it stands, from 1 */
    record Delay(int line, BigDecimal seconds) {
        boolean isLongerThan(Delay other) {
            return seconds.compareTo(other.seconds) > 0;
        }
    }

    /** The rule that decides over a path. @param subject as {@link PathPattern#subject} spells it */
    Optional<Rule> deciding(String subject) {
        Optional<Rule> deciding = Optional.empty();
        for (Rule rule : rules) {
            boolean matches = rule.pattern().matches(subject);
            if (matches && (deciding.isEmpty() || rule.outranks(deciding.get()))) {
                deciding = Optional.of(rule);
            }
        }
        return deciding;
    }
}
