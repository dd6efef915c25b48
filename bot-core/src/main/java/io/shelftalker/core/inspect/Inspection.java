package io.shelftalker.core.inspect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** Reads some kinds of input in the way that the bot itself does. */
public interface Inspection {
    /** The kinds that it answers, each by one inspection only. */
    Set<String> kinds();

    /**
     * What is read. What is not there is absent from the answer.
     *
     * @throws IllegalArgumentException if the question lacks something, with what is missing
     */
    ObjectNode answer(Question question);
}
