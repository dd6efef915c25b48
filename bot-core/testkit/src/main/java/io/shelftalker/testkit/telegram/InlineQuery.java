package io.shelftalker.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;

/** What a person has typed after the bot's name in any chat. */
public final class InlineQuery {
    private final Awaited<Results> question;

    InlineQuery(Awaited<Results> question) {
        this.question = question;
    }

    /**
     * What the bot offers.
     *
     * @param results each as the bot sent it
     * @param nextOffset where the next page starts, empty when there is none
     * @param personal whether nobody else may see them from the cache
     */
    public record Results(List<JsonNode> results, String nextOffset, boolean personal) {
        public Results {
            results = List.copyOf(results);
        }

        /** The titles of the results, in order. */
        public List<String> titles() {
            return results.stream().map(result -> result.path("title").asText()).toList();
        }
    }

    /** Waits for the bot's answer; an assertion error when none comes in time. */
    public Results awaitAnswer(Duration timeout) {
        return question.await(timeout, "the inline query");
    }
}
