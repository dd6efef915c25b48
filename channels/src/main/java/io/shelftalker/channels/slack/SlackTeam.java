package io.shelftalker.channels.slack;

import com.fasterxml.jackson.databind.JsonNode;
import io.shelftalker.core.channel.Account;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where on Slack something happened.
 *
 * @param id of the workspace; empty where a whole organisation is meant
 * @param enterprise id of the organisation; empty without one
 */
record SlackTeam(String id, String enterprise) {
    /** The credentials' field that says where they were given. */
    static final String FIELD = "team";

    /** Of an event: it may be seen from another workspace than the one that installed the app, which is said beside. */
    static SlackTeam ofEvent(JsonNode envelope) {
        JsonNode seen = envelope.path("authorizations").path(0);
        return seen.has("team_id")
                ? new SlackTeam(
                        seen.path("team_id").asText(""),
                        seen.path("enterprise_id").asText(""))
                : new SlackTeam(
                        envelope.path("team_id").asText(""),
                        envelope.path("enterprise_id").asText(""));
    }

    static SlackTeam ofInteraction(JsonNode payload) {
        return new SlackTeam(
                payload.path("team").path("id").asText(""),
                payload.path("enterprise").path("id").asText(""));
    }

    static SlackTeam ofCommand(Map<String, String> form) {
        return new SlackTeam(form.getOrDefault("team_id", ""), form.getOrDefault("enterprise_id", ""));
    }

    /** What an installation of an app is called there: that of the workspace, else that of its organisation. */
    List<String> accounts(Account app) {
        return Stream.of(id, enterprise)
                .filter(place -> place.matches("[A-Za-z0-9]{1,16}"))
                .map(place -> app.name() + "-" + place.toLowerCase(Locale.ROOT))
                .toList();
    }
}
