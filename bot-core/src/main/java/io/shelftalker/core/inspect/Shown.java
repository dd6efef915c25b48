package io.shelftalker.core.inspect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/** An inspection that people ask for by name. */
public interface Shown extends Inspection {
    /** What it is called on the command line; one of its kinds. */
    String name();

    /** What more may be told to it, by name, such as a page's country. */
    default Set<String> hints() {
        return Set.of();
    }

    /** An answer as lines for people. */
    List<String> lines(ObjectNode answer);
}
