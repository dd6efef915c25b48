package io.shelftalker.testkit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import io.shelftalker.testkit.platform.Violation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The addresses under which an app may answer a command wherever it was given, member or not
 * (docs.slack.dev/interactivity/handling-user-interaction#message_responses): five times within half an hour.
 */
final class Responses {
    private static final int MOST_USES = 5;
    private static final Duration LIFETIME = Duration.ofMinutes(30);
    private static final Set<String> KNOWN =
            Set.of("text", "blocks", "response_type", "replace_original", "delete_original", "thread_ts");

    private final Map<String, Response> issued = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();

    private record Response(App app, Room room, User user, Instant at, AtomicInteger uses) {}

    /** A new address, as its last part. */
    String issue(App app, Room room, User user, Instant now) {
        String id = Integer.toString(numbers.incrementAndGet());
        issued.put(id, new Response(app, room, user, now, new AtomicInteger()));
        return id;
    }

    /** Shows an answer where the command was given, or refuses it. */
    void answer(Cloud cloud, String id, JsonNode body) {
        Response response = Optional.ofNullable(issued.get(id)).orElseThrow(() -> Refused.because("invalid_url"));
        if (response.at().plus(LIFETIME).isBefore(cloud.now())
                || response.uses().incrementAndGet() > MOST_USES) {
            throw Refused.because("used_url");
        }
        Call call = new Call(cloud, response.app(), "response_url", body);
        body.properties().stream()
                .filter(field -> !KNOWN.contains(field.getKey()))
                .forEach(field -> cloud.log()
                        .add(new Violation(cloud.now(), "response_url", "knows no field " + field.getKey())));
        boolean forAll = body.path("response_type").asText().equals("in_channel");
        response.room()
                .ledger()
                .append(new ChatMessage(
                        response.room().ledger().nextTs(cloud.now()),
                        response.app().appId(),
                        call.given("thread_ts"),
                        forAll ? Optional.empty() : Optional.of(response.user().id()),
                        call.content(Methods.LONGEST_TEXT),
                        List.of()));
    }
}
