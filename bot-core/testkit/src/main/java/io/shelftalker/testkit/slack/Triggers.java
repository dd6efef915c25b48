package io.shelftalker.testkit.slack;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What an interaction can be exchanged for: one view, by the app that it was given, within three seconds
 * (docs.slack.dev/interactivity/handling-user-interaction#modal_responses).
 */
final class Triggers {
    private final Map<String, Trigger> issued = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();
    private volatile Duration lifetime = Duration.ofSeconds(3);

    private record Trigger(App app, User user, Instant at, boolean used) {}

    void last(Duration longer) {
        lifetime = longer;
    }

    String issue(App app, User user, Instant now) {
        String id = "1337." + numbers.incrementAndGet() + ".trigger";
        issued.put(id, new Trigger(app, user, now, false));
        return id;
    }

    /** Who did what the trigger stands for, or Slack's refusal. */
    User exchange(App app, String id, Instant now) {
        Trigger trigger = Optional.ofNullable(issued.get(id))
                .filter(known -> known.app().appId().equals(app.appId()))
                .orElseThrow(() -> Refused.because("invalid_arguments", List.of("invalid `trigger_id`")));
        if (trigger.used()) {
            throw Refused.because("exchanged_trigger_id");
        }
        if (trigger.at().plus(lifetime).isBefore(now)) {
            throw Refused.because("expired_trigger_id");
        }
        issued.put(id, new Trigger(app, trigger.user(), trigger.at(), true));
        return trigger.user();
    }
}
