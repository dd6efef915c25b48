package io.shelftalker.testkit.transcript;

import java.util.List;
import java.util.Map;

/** One step of a conversation. */
sealed interface Step {
    record Says(String person, String text) implements Step {}

    record Presses(String person, String label) implements Step {}

    /** @param products what each shows from now on, by SKU: its price, or its stock */
    record ShopChanges(Map<String, Map<String, String>> products) implements Step {}

    /** @param pieces what the message must contain; a piece that begins with "without " it must not contain */
    record Reads(String person, List<String> pieces) implements Step {}
}
