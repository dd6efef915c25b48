package io.shelftalker.channels.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.Update;

/**
 * Reads updates one by one, so that one which the client library cannot read, as after a change at Telegram, does not
 * hold up those behind it.
 */
final class UpdateReader {
    private static final Logger log = LoggerFactory.getLogger(UpdateReader.class);

    private final ObjectMapper mapper = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** One update; nothing where it is none that can be read. */
    Optional<Update> update(byte[] json) {
        try {
            return update(mapper.readTree(json));
        } catch (IOException unreadable) {
            log.warn("Something that is no JSON came as an update ({} bytes)", json.length);
            return Optional.empty();
        }
    }

    /**
     * The updates of an answer to {@code getUpdates}; an unreadable one has nothing but its id.
     *
     * @throws JsonProcessingException if the answer is no JSON
     */
    List<Update> updates(String answer) throws JsonProcessingException {
        List<Update> updates = new ArrayList<>();
        for (JsonNode one : mapper.readTree(answer).path("result")) {
            updates.add(update(one).orElseGet(() -> empty(one.path("update_id").asInt())));
        }
        return updates;
    }

    private Optional<Update> update(JsonNode json) {
        if (!json.path("update_id").isIntegralNumber()) {
            log.warn("An update without an id came");
            return Optional.empty();
        }
        try {
            return Optional.of(mapper.treeToValue(json, Update.class));
        } catch (JsonProcessingException unreadable) {
            log.warn(
                    "Update {} cannot be read: {}",
                    json.path("update_id"),
                    unreadable.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private static Update empty(int id) {
        Update update = new Update();
        update.setUpdateId(id);
        return update;
    }
}
