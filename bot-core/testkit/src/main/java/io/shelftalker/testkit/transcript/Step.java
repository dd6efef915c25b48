package io.shelftalker.testkit.transcript;

import java.util.List;

/** One step of a conversation. */
sealed interface Step {
    record Says(String person, String text) implements Step {}

    record Presses(String person, String label) implements Step {}

    /** @param pieces what the message must contain; a piece that begins with "without " it must not contain */
    record Reads(String person, List<String> pieces) implements Step {}
}
