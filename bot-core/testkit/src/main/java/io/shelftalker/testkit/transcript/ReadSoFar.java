package io.shelftalker.testkit.transcript;

import java.util.HashMap;
import java.util.Map;

/** What a person has read of a chat. Messages and edits count alike: each state of a message is something new to read. */
final class ReadSoFar {
    private final Map<Object, Integer> states = new HashMap<>();

    /** @param edits how often a message was edited by now */
    boolean isNew(Object message, int edits) {
        return edits + 1 > states.getOrDefault(message, 0);
    }

    /** Reads on. @return which state of the message comes next, 0 for as it was sent */
    int next(Object message) {
        return states.merge(message, 1, Integer::sum) - 1;
    }
}
