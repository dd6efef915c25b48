package io.shelftalker.core.inspect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** An inspection that people ask for by name. */
public interface Shown extends Inspection {
    /** What it is called on the command line; one of its kinds. */
    String name();

    /** An answer as lines for people. */
    List<String> lines(ObjectNode answer);
}
