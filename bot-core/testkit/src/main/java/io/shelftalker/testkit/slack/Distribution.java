package io.shelftalker.testkit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.testkit.platform.Endpoint;
import io.shelftalker.testkit.platform.Json;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** An app that people install in their workspaces (docs.slack.dev/authentication/installing-with-oauth). */
public final class Distribution {
    private static final Duration CODE_LIFETIME = Duration.ofMinutes(10);

    private final Cloud cloud;
    private final String clientId;
    private final String clientSecret;
    private final String signingSecret;
    private final String redirect;
    private final Map<String, Grant> codes = new ConcurrentHashMap<>();
    private final Map<String, App> installed = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private volatile @Nullable Endpoint endpoint;
    private volatile boolean rotates;

    private record Grant(String team, String redirect, String scope, Instant at) {}

    Distribution(Cloud cloud, String clientId, String clientSecret, String signingSecret, String redirect) {
        this.cloud = cloud;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.signingSecret = signingSecret;
        this.redirect = redirect;
    }

    String clientId() {
        return clientId;
    }

    /** Where every workspace's events are posted. */
    public Distribution postsTo(URI base) {
        endpoint = Endpoint.at(base, App.PATIENCE);
        return this;
    }

    /** Its tokens expire, and have to be renewed. */
    public Distribution rotatesTokens() {
        rotates = true;
        return this;
    }

    /**
     * Somebody lets it into a workspace, or an administrator into all of an organisation ({@code E024BE7LD}): where Slack
     * sends their browser. An error where the request is no good.
     */
    public URI approves(URI authorize, String team) {
        Map<String, String> asked = query(authorize);
        if (!clientId.equals(asked.get("client_id")) || !redirect.equals(asked.get("redirect_uri"))) {
            throw new AssertionError("Slack shows an error: bad client_id or redirect_uri in " + authorize);
        }
        if (asked.getOrDefault("scope", "").isEmpty()) {
            throw new AssertionError("Slack shows an error: no scope in " + authorize);
        }
        String code = "code-" + numbers.incrementAndGet();
        codes.put(code, new Grant(team, redirect, asked.getOrDefault("scope", ""), cloud.now()));
        return URI.create(redirect + "?code=" + code + "&state="
                + URLEncoder.encode(asked.getOrDefault("state", ""), StandardCharsets.UTF_8));
    }

    /** Somebody does not. */
    public URI declines(URI authorize) {
        return URI.create(redirect + "?error=access_denied&state="
                + URLEncoder.encode(query(authorize).getOrDefault("state", ""), StandardCharsets.UTF_8));
    }

    /** The app as it is installed in a workspace. */
    public App in(String team) {
        return Optional.ofNullable(installed.get(team))
                .orElseThrow(() -> new AssertionError("It is not installed in " + team));
    }

    /** Gives a token for a code, once. */
    ObjectNode access(JsonNode arguments, String secret) {
        if (!clientSecret.equals(secret)) {
            throw Refused.because("bad_client_secret");
        }
        Grant grant = Optional.ofNullable(codes.remove(arguments.path("code").asText("")))
                .filter(given -> cloud.now().isBefore(given.at().plus(CODE_LIFETIME)))
                .orElseThrow(() -> Refused.because("invalid_code"));
        if (!grant.redirect().equals(arguments.path("redirect_uri").asText(""))) {
            throw Refused.because("bad_redirect_uri", List.of());
        }
        App app = cloud.install("xoxb-" + numbers.incrementAndGet() + "-" + grant.team(), signingSecret, grant.team());
        Optional.ofNullable(endpoint).ifPresent(app::postsTo);
        installed.put(grant.team(), app);
        ObjectNode answer = Json.object()
                .put("access_token", app.token())
                .put("token_type", "bot")
                .put("scope", grant.scope())
                .put("bot_user_id", app.botUser())
                .put("app_id", app.appId());
        if (rotates) {
            answer.put("expires_in", 43_200).put("refresh_token", "xoxe-1-secret");
        }
        boolean everywhere = grant.team().startsWith("E");
        ObjectNode place = Json.object().put("id", grant.team()).put("name", "Team " + grant.team());
        answer.put("is_enterprise_install", everywhere);
        answer.putNull(everywhere ? "team" : "enterprise");
        return (ObjectNode) answer.set(everywhere ? "enterprise" : "team", place);
    }

    private static Map<String, String> query(URI address) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : address.getRawQuery().split("&", -1)) {
            String[] parts = pair.split("=", 2);
            fields.put(parts[0], URLDecoder.decode(parts.length > 1 ? parts[1] : "", StandardCharsets.UTF_8));
        }
        return fields;
    }
}
