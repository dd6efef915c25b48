package io.shelftalker.scraper.robots;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gathers what the lines of a robots.txt say to each crawler. Only rules end a list of names: other lines do not
 * interfere with groups (RFC 9309, section 2.2.4). A delay, which is no part of the standard, is asked of those who were
 * named since the last rule or delay.
 */
final class GroupReader {
    private static final int MOST_RULES = 20_000;

    private final Map<Agent, List<Rule>> rules = new HashMap<>();
    private final Map<Agent, Group.Delay> delays = new HashMap<>();
    private final Set<Agent> named = new LinkedHashSet<>();
    private final Set<Agent> waiting = new LinkedHashSet<>();
    private boolean ruled;
    private boolean delayed;
    private int count;

    Map<Agent, Group> read(List<Line> lines) {
        lines.forEach(this::take);
        Map<Agent, Group> groups = new HashMap<>();
        rules.forEach((agent, own) -> groups.put(agent, new Group(own, Optional.ofNullable(delays.get(agent)))));
        return groups;
    }

    private void take(Line line) {
        switch (line.field()) {
            case USER_AGENT -> name(Agent.of(line.value()));
            case ALLOW, DISALLOW -> rule(line);
            case CRAWL_DELAY -> delay(line);
            case SITEMAP -> {}
        }
    }

    private void name(Agent agent) {
        if (ruled) {
            named.clear();
        }
        if (ruled || delayed) {
            waiting.clear();
        }
        ruled = false;
        delayed = false;
        named.add(agent);
        waiting.add(agent);
        rules.computeIfAbsent(agent, name -> new ArrayList<>());
    }

    private void rule(Line line) {
        ruled = true;
        if (line.value().isEmpty() || ++count > MOST_RULES) {
            return;
        }
        Rule rule =
                new Rule(line.number(), line.text(), line.field() == Line.Field.ALLOW, PathPattern.of(line.value()));
        named.forEach(
                agent -> rules.computeIfAbsent(agent, name -> new ArrayList<>()).add(rule));
    }

    /** The longest of several delays is kept; what is no number is none. */
    private void delay(Line line) {
        delayed = true;
        if (line.value().matches("\\d{1,9}(\\.\\d{0,9})?|\\.\\d{1,9}")) {
            Group.Delay delay = new Group.Delay(line.number(), new BigDecimal(line.value()));
            waiting.forEach(
                    agent -> delays.merge(agent, delay, (known, more) -> more.isLongerThan(known) ? more : known));
        }
    }
}
