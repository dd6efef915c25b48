package io.shelftalker.catalog.product;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * What a run came to, in the event that closes it.
 *
 * @param outcome how it ended, as its report says: {@code healthy}, {@code held} and so on
 * @param listed pages, or rows of a feed, that the shop lists
 * @param read those that were asked for
 * @param unread of them, those that could not be read
 * @param added products that were added, and so on
 */
public record RunFigures(
        String outcome,
        long listed,
        long read,
        long unread,
        long added,
        long repriced,
        long restocked,
        long soldOut,
        long relisted,
        long described,
        long delisted) {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Numbers cannot be written as JSON", impossible);
        }
    }

    static RunFigures of(String json) {
        try {
            return JSON.readValue(json, RunFigures.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The event log holds figures that cannot be read: " + json, broken);
        }
    }
}
