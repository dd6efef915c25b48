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
 * @param everywhere whether the app hears of it as it is installed in all of the organisation
 *     (docs.slack.dev/enterprise/developing-for-enterprise-orgs)
 */
record SlackTeam(String id, String enterprise, boolean everywhere) {
    /** The credentials' field that says where they were given. */
    static final String FIELD = "team";

    /** A workspace, or an organisation as a whole. */
    static SlackTeam of(String id) {
        return new SlackTeam(id, "", false);
    }

    /**
     * Of an event: it may be seen from another workspace than the one that installed the app, and from another organisation
     * where a channel is shared. Whose installation hears of it is said beside.
     */
    static SlackTeam ofEvent(JsonNode envelope) {
        JsonNode seen = envelope.path("authorizations").path(0);
        return seen.isObject() ? of(seen) : of(envelope);
    }

    private static SlackTeam of(JsonNode said) {
        return new SlackTeam(
                said.path("team_id").asText(""),
                said.path("enterprise_id").asText(""),
                said.path("is_enterprise_install").asBoolean());
    }

    static SlackTeam ofInteraction(JsonNode payload) {
        return new SlackTeam(
                payload.path("team").path("id").asText(""),
                payload.path("enterprise").path("id").asText(""),
                payload.path("is_enterprise_install").asBoolean());
    }

    static SlackTeam ofCommand(Map<String, String> form) {
        return new SlackTeam(
                form.getOrDefault("team_id", ""),
                form.getOrDefault("enterprise_id", ""),
                Boolean.parseBoolean(form.get("is_enterprise_install")));
    }

    /** What an installation of an app is called there: that of the workspace, else that of its organisation. */
    List<String> accounts(Account app) {
        Stream<String> places = everywhere && !enterprise.isEmpty() ? Stream.of(enterprise) : Stream.of(id, enterprise);
        return places.filter(place -> place.matches("[A-Za-z0-9]{1,16}"))
                .map(place -> app.name() + "-" + place.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Whether what is told of an installation is told of this one: a workspace does not speak for its organisation. */
    boolean isOf(Account app, Account installed) {
        return installed.name().equals(app.name())
                || accounts(app).stream().limit(1).anyMatch(installed.name()::equals);
    }

    /** Whether it is where a token speaks. @param own the workspace, or the organisation, that Slack says of the token */
    boolean isIn(String own) {
        return own.equals(everywhere ? enterprise : id);
    }
}
