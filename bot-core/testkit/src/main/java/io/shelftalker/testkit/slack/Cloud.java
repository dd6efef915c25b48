package io.shelftalker.testkit.slack;

import io.shelftalker.testkit.platform.RequestLog;
import io.shelftalker.testkit.slack.Room.Kind;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Everything that Slack knows: apps, people, channels, the time, and what went wrong. */
final class Cloud {
    private final InstantSource clock;
    private final RequestLog log = new RequestLog();
    private final Responses responses = new Responses();
    private final Triggers triggers = new Triggers();
    private final Views views = new Views();
    private final List<Distribution> distributions = new CopyOnWriteArrayList<>();
    private final SocketServer sockets = new SocketServer();
    private final List<App> apps = new CopyOnWriteArrayList<>();
    private final Map<String, User> users = new ConcurrentHashMap<>();
    private final Set<String> admins = ConcurrentHashMap.newKeySet();
    private final Map<String, Room> rooms = new ConcurrentHashMap<>();
    private volatile URI uri = URI.create("http://127.0.0.1");
    private volatile Rates rates = Rates.slack();

    Cloud(InstantSource clock) {
        this.clock = clock;
    }

    InstantSource clock() {
        return clock;
    }

    Instant now() {
        return clock.instant();
    }

    RequestLog log() {
        return log;
    }

    Rates rates() {
        return rates;
    }

    void rates(Rates next) {
        rates = next;
    }

    App install(String token, String signingSecret, String team) {
        if (!token.startsWith("xoxb-")) {
            throw new IllegalArgumentException("A bot's token begins with xoxb-, unlike " + token);
        }
        App app = new App(token, signingSecret, team, clock, log);
        apps.add(app);
        return app;
    }

    Optional<App> app(String token) {
        return apps.stream().filter(app -> app.token().equals(token)).findFirst();
    }

    /** The app of an app-level token, which opens nothing but connections. */
    Optional<App> linked(String appToken) {
        return apps.stream()
                .filter(app -> !appToken.isEmpty() && app.appToken().equals(appToken))
                .findFirst();
    }

    Responses responses() {
        return responses;
    }

    Distribution distribute(Distribution app) {
        distributions.add(app);
        return app;
    }

    Optional<Distribution> distribution(String clientId) {
        return distributions.stream()
                .filter(app -> app.clientId().equals(clientId))
                .findFirst();
    }

    Triggers triggers() {
        return triggers;
    }

    Views views() {
        return views;
    }

    /** Where Slack is to be found, once it listens. */
    URI uri() {
        return uri;
    }

    void isAt(URI address) {
        uri = address;
    }

    SocketServer sockets() {
        return sockets;
    }

    /** The app that people talk to when they are not told otherwise: the one installed first. */
    App firstApp() {
        return apps.stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Install an app first: slack.app(token, secret, team)"));
    }

    User user(String id, String name, String locale) {
        return users.computeIfAbsent(id, key -> new User(key, name, locale));
    }

    Optional<User> user(String id) {
        return Optional.ofNullable(users.get(id));
    }

    void makeAdmin(User user) {
        admins.add(user.id());
    }

    boolean isAdmin(User user) {
        return admins.contains(user.id());
    }

    /** The direct messages between a person and an app. */
    Room direct(App app, User user) {
        return rooms.computeIfAbsent("D" + app.team().substring(1) + user.id().substring(1), id -> {
            Room room = new Room(id, "directmessage", Kind.DIRECT);
            room.join(app.botUser());
            room.join(user.id());
            return room;
        });
    }

    Room open(String id, String name, Kind kind) {
        return rooms.computeIfAbsent(id, key -> new Room(key, name, kind));
    }

    /** The conversation of this id, or Slack's refusal. */
    Room room(App app, String id) {
        if (id.startsWith("U")) {
            return direct(app, user(id).orElseThrow(() -> Refused.because("channel_not_found")));
        }
        return Optional.ofNullable(rooms.get(id)).orElseThrow(() -> Refused.because("channel_not_found"));
    }

    void close() {
        apps.forEach(App::close);
        sockets.close();
    }
}
