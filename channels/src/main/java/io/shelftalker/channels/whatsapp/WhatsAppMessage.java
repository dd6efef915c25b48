package io.shelftalker.channels.whatsapp;

import java.net.URI;
import java.util.Map;

/** One message as WhatsApp will take it. */
sealed interface WhatsAppMessage {
    /** @param body with WhatsApp's markup */
    record Words(String body) implements WhatsAppMessage {}

    record Picture(URI url, String caption) implements WhatsAppMessage {
        /** What is left where the picture cannot be had. */
        Words withoutPicture() {
            return new Words(caption);
        }
    }

    /**
     * Something to tap.
     *
     * @param variables what stands in the places of the shape, by their names
     */
    record Tappable(ContentShape shape, Map<String, String> variables) implements WhatsAppMessage {
        public Tappable {
            variables = Map.copyOf(variables);
        }
    }

    /**
     * The approved template outside the window.
     *
     * @param summary what it tells of, one line
     */
    record Template(String sid, String summary) implements WhatsAppMessage {}
}
