package io.shelftalker.testkit.twilio;

import io.shelftalker.testkit.platform.Endpoint;
import io.shelftalker.testkit.platform.Json;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** An account at Twilio with a WhatsApp sender. */
public final class Business {
    private final Cloud cloud;
    private final String accountSid;
    private volatile List<String> authTokens;
    private final String address;
    private final Posts posts;
    private final Queue queue;
    private final Pacing pacing = new Pacing();
    private final Map<String, Room> rooms = new ConcurrentHashMap<>();
    private final Map<String, Content> contents = new ConcurrentHashMap<>();
    private final AtomicInteger twice = new AtomicInteger();
    private final AtomicBoolean handlesOptOuts = new AtomicBoolean();

    Business(Cloud cloud, String accountSid, String authToken, String number) {
        if (!accountSid.matches("AC[0-9a-f]{32}")) {
            throw new IllegalArgumentException(
                    "An account's SID is AC and 32 hexadecimal digits, unlike " + accountSid);
        }
        this.cloud = cloud;
        this.accountSid = accountSid;
        this.authTokens = List.of(authToken);
        this.address = "whatsapp:" + number;
        this.posts = new Posts(cloud, authToken);
        this.queue = new Queue(this);
    }

    /** Has a secondary token made, which opens the account beside its own. */
    public Business makesSecondaryToken(String token) {
        authTokens = List.of(authTokens.getFirst(), token);
        return this;
    }

    /** Promotes the secondary token: it signs from now on, and the one before is gone. */
    public Business promotesSecondaryToken() {
        authTokens = List.of(authTokens.getLast());
        posts.sign(authTokens.getFirst());
        return this;
    }

    public String accountSid() {
        return accountSid;
    }

    /** The sender, as {@code whatsapp:+14155550100}. */
    public String address() {
        return address;
    }

    /**
     * Tells Twilio where incoming messages go.
     *
     * @param webhook the address as it stands in Twilio's console, which is what Twilio signs
     * @param actual where that leads, without a proxy in between
     */
    public Business postsTo(String webhook, URI actual) {
        return postsTo(webhook, Endpoint.at(actual, Posts.PATIENCE));
    }

    /** The same, to anything. */
    public Business postsTo(String webhook, Endpoint endpoint) {
        posts.to(webhook, endpoint);
        return this;
    }

    /** Tells Twilio how long to wait for an answer (twilio.com/docs/usage/webhooks/webhooks-connection-overrides, {@code rt}). */
    public Business waitsFor(Duration patience) {
        posts.waitFor(patience);
        return this;
    }

    /** Switches Advanced Opt-Out on: Twilio answers STOP, START and HELP itself, and refuses who has opted out. */
    public Business handlesOptOuts() {
        handlesOptOuts.set(true);
        return this;
    }

    /** Posts each of the next {@code count} incoming messages twice. */
    public Business getsTwice(int count) {
        twice.addAndGet(count);
        return this;
    }

    /** Statuses come as WhatsApp's network has them: each twice, the second time in the opposite order. */
    public Business shufflesStatuses() {
        posts.shuffle();
        return this;
    }

    /** Accepts messages and sends them no further, as when its queue is long. */
    public Business holdsMessages() {
        queue.hold();
        return this;
    }

    /** Sends what was held, now. */
    public Business releasesMessages() {
        queue.release();
        return this;
    }

    /** The next message fails after it was accepted, with this error. */
    public Business failsNext(int code) {
        queue.failNext(code);
        return this;
    }

    /** An operator has made a template, and WhatsApp has approved it; its id. */
    public String template(String body) {
        return template(body, Content.APPROVED);
    }

    /** @param approval what WhatsApp has said of it so far, as in {@code pending} or {@code rejected} */
    public String template(String body, String approval) {
        String sid = cloud.sids().next("HX");
        contents.put(
                sid,
                new Content(
                        sid, Json.object().set("twilio/text", Json.object().put("body", body)), Map.of(), approval));
        return sid;
    }

    /** Somebody deletes all that is stored, in Twilio's console. */
    public Business losesContents() {
        contents.clear();
        return this;
    }

    /** How many Content resources are stored. */
    public int contents() {
        return contents.size();
    }

    /** How many messages came faster to one person than WhatsApp likes. */
    public int hurried() {
        return pacing.hurried();
    }

    /** Waits until every status so far is posted. */
    public Business awaitStatuses() {
        posts.awaitQuiet();
        return this;
    }

    Cloud cloud() {
        return cloud;
    }

    boolean isOpenedBy(String token) {
        return authTokens.contains(token);
    }

    boolean isHandlingOptOuts() {
        return handlesOptOuts.get();
    }

    boolean takesTwice() {
        return twice.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }

    Posts posts() {
        return posts;
    }

    Queue queue() {
        return queue;
    }

    Pacing pacing() {
        return pacing;
    }

    Room room(String number, String name) {
        return rooms.computeIfAbsent("whatsapp:" + number, key -> new Room(key, name));
    }

    Optional<Room> room(String to) {
        return Optional.ofNullable(rooms.get(to));
    }

    void store(Content content) {
        contents.put(content.sid(), content);
    }

    Optional<Content> content(String sid) {
        return Optional.ofNullable(contents.get(sid));
    }

    void close() {
        posts.close();
    }
}
