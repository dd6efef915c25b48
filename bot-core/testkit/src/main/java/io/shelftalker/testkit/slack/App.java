package io.shelftalker.testkit.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.testkit.platform.Endpoint;
import io.shelftalker.testkit.platform.Endpoint.Acknowledged;
import io.shelftalker.testkit.platform.Json;
import io.shelftalker.testkit.platform.RequestLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** An app that is installed in a workspace: its token, its bot user, and where it hears of things. */
public final class App {
    /** How long Slack waits for an acknowledgement (docs.slack.dev/apis/events-api). */
    static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final AtomicInteger EVENTS = new AtomicInteger();

    private final String token;
    private final String team;
    private final String number;
    private final boolean everywhere;
    private final InstantSource clock;
    private final Posts posts;
    private final Pacing pacing = new Pacing();
    private final SocketLinks links = new SocketLinks();
    private final AtomicInteger twice = new AtomicInteger();
    private volatile boolean writesAnywhere;
    private volatile boolean homeless;
    private volatile String organisation;
    private volatile String appToken = "";
    private volatile String scopes = "";
    private volatile Standing standing = Standing.INSTALLED;

    /** Whether its token still opens anything. */
    private enum Standing {
        INSTALLED,
        REVOKED,
        UNINSTALLED
    }

    /** @param team a workspace, or an organisation ({@code E024BE7LD}) in all of which it is installed */
    App(String token, String signingSecret, String team, InstantSource clock, RequestLog log) {
        this.token = token;
        this.team = team;
        this.number = team.substring(1);
        this.everywhere = team.startsWith("E");
        this.organisation = everywhere ? team : "";
        this.clock = clock;
        this.posts = new Posts(signingSecret, clock, log);
    }

    private App(App installed, String team) {
        this.token = installed.token;
        this.team = team;
        this.number = installed.number;
        this.everywhere = true;
        this.organisation = installed.organisation;
        this.clock = installed.clock;
        this.posts = installed.posts;
    }

    /** What is installed in an organisation, as one of its workspaces sees it. */
    public App seenFrom(String workspace) {
        if (!everywhere) {
            throw new IllegalStateException("It is installed in " + team + " only");
        }
        return new App(this, workspace);
    }

    /** Its workspace is in an organisation, which has not installed it. */
    public App belongsTo(String enterprise) {
        organisation = enterprise;
        return this;
    }

    /** Says of an interaction where it happened. */
    void locate(ObjectNode payload) {
        ObjectNode place = Json.object().put("id", team).put("domain", "test");
        if (organisation.isEmpty()) {
            payload.putNull("enterprise");
        } else {
            place.put("enterprise_id", organisation).put("enterprise_name", "Org " + organisation);
            payload.set("enterprise", Json.object().put("id", organisation).put("name", "Org " + organisation));
        }
        payload.set("team", place);
        payload.put("is_enterprise_install", everywhere);
    }

    /** Says the same of a command. */
    void locate(Map<String, String> fields) {
        fields.put("team_id", team);
        fields.put("is_enterprise_install", Boolean.toString(everywhere));
        if (!organisation.isEmpty()) {
            fields.put("enterprise_id", organisation);
            fields.put("enterprise_name", "Org " + organisation);
        }
    }

    /** Who it is, as {@code auth.test} says. */
    ObjectNode identity() {
        ObjectNode said = Json.object()
                .put("url", "https://test.slack.com/")
                .put("team", "Test")
                .put("user", "shelftalker")
                .put("team_id", team)
                .put("user_id", botUser())
                .put("bot_id", botId())
                .put("is_enterprise_install", everywhere);
        return organisation.isEmpty() ? said : said.put("enterprise_id", organisation);
    }

    /** The workspace's id, as {@code T024BE7LD}. */
    public String team() {
        return team;
    }

    /** The id by which people mention it. */
    public String botUser() {
        return "UB" + number;
    }

    String botId() {
        return "B" + number;
    }

    String appId() {
        return "A" + number;
    }

    String token() {
        return token;
    }

    /** Tells Slack where to post: {@code base/events}, {@code base/commands} and {@code base/actions}. */
    public App postsTo(URI base) {
        return postsTo(Endpoint.at(base, PATIENCE));
    }

    /** Tells Slack what to post to. */
    public App postsTo(Endpoint endpoint) {
        posts.to(endpoint);
        return this;
    }

    /** Switches Socket Mode on: what happens is told on connections that the app opens with this token. */
    public App usesSocketMode(String token) {
        appToken = token;
        return postsTo(links);
    }

    /** Waits until the {@code number}th connection that it opened in Socket Mode is the only one. */
    public App awaitConnection(int number, Duration timeout) throws InterruptedException {
        if (!links.await(number, timeout)) {
            throw new AssertionError("Waited " + timeout + " for connection " + number);
        }
        return this;
    }

    /** Says in each answer that its token has these scopes and no others. */
    public App hasScopes(String... given) {
        scopes = String.join(",", given);
        return this;
    }

    /** Slack takes the next connection and says nothing on it. */
    public App meetsSilence() {
        links.hush();
        return this;
    }

    /** Slack asks it to connect anew. */
    public App isAskedToReconnect() {
        try {
            links.refresh();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return this;
    }

    /** Has the scope {@code chat:write.public}: it may write in public channels that it is no member of. */
    public App writesInPublicChannels() {
        writesAnywhere = true;
        return this;
    }

    /** Its Home tab is switched off. */
    public App hasNoHome() {
        homeless = true;
        return this;
    }

    boolean hasHome() {
        return !homeless;
    }

    Views.Place home(User user) {
        return new Views.Place(appId(), user.id(), Surface.HOME);
    }

    Views.Place modal(User user) {
        return new Views.Place(appId(), user.id(), Surface.MODAL);
    }

    /** Gets each of the next {@code count} events twice, the second time with another event_id. */
    public App getsTwice(int count) {
        twice.addAndGet(count);
        return this;
    }

    /** Slack does not see the next {@code count} acknowledgements of events, and posts those again. */
    public App losesAcknowledgements(int count) {
        posts.loseAcknowledgements(count);
        return this;
    }

    /** How many events wait to be posted again. */
    public int waiting() {
        return posts.waiting();
    }

    /** Its tokens are revoked, of which it is told. */
    public App isRevoked() {
        standing = Standing.REVOKED;
        ObjectNode event = Json.object().put("type", "tokens_revoked");
        event.set("tokens", Json.object().set("bot", Json.array().add(botUser())));
        gets(event);
        return this;
    }

    /** Somebody takes back what they let it do in their own name, of which it is told. */
    public App aPersonsTokenIsRevoked(String user) {
        ObjectNode event = Json.object().put("type", "tokens_revoked");
        event.set("tokens", Json.object().set("oauth", Json.array().add(user)));
        gets(event);
        return this;
    }

    /** An administrator removes it, of which it is told. */
    public App isUninstalled() {
        standing = Standing.UNINSTALLED;
        gets(Json.object().put("type", "app_uninstalled"));
        return this;
    }

    /** Sends it any event, in the shape of the Events API; what it answered. */
    public Acknowledged gets(ObjectNode event) {
        Acknowledged answer = posts.event(envelope(event));
        if (twice.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            posts.event(envelope(event));
        }
        return answer;
    }

    /** Posts any body to one of its addresses, rightly signed; what it answered. */
    public Acknowledged getsForm(String path, byte[] body) {
        return posts.form(path, body);
    }

    /** Posts any body to its address for events, rightly signed; what it answered. */
    public Acknowledged getsJson(byte[] body) {
        return posts.event(body);
    }

    String appToken() {
        return appToken;
    }

    /** As Slack writes them into a header; empty where it says nothing of them. */
    String scopes() {
        return scopes;
    }

    SocketLinks links() {
        return links;
    }

    boolean writesAnywhere() {
        return writesAnywhere;
    }

    Pacing pacing() {
        return pacing;
    }

    void close() {
        posts.close();
    }

    /** Refuses, in Slack's words, a call with a token that is no longer good. */
    void admit() {
        switch (standing) {
            case INSTALLED -> {}
            case REVOKED -> throw Refused.because("token_revoked");
            case UNINSTALLED -> throw Refused.because("account_inactive");
        }
    }

    private byte[] envelope(ObjectNode event) {
        ObjectNode envelope = Json.object()
                .put("token", "deprecated")
                .put("team_id", team)
                .put("api_app_id", appId())
                .put("type", "event_callback")
                .put("event_id", "Ev" + EVENTS.incrementAndGet())
                .put("event_time", clock.instant().getEpochSecond());
        envelope.set("event", event);
        if (!organisation.isEmpty()) {
            envelope.put("enterprise_id", organisation);
        }
        envelope.set("authorizations", Json.array().add(authorization()));
        return Json.bytes(envelope);
    }

    /** By which installation it hears of something; where that is an organisation's, no workspace is named. */
    private ObjectNode authorization() {
        ObjectNode authorization =
                Json.object().put("user_id", botUser()).put("is_bot", true).put("is_enterprise_install", everywhere);
        authorization.put("enterprise_id", organisation.isEmpty() ? null : organisation);
        authorization.put("team_id", everywhere ? null : team);
        return authorization;
    }
}
