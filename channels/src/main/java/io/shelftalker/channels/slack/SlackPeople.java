package io.shelftalker.channels.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.users.UsersInfoRequest;
import com.slack.api.methods.response.users.UsersInfoResponse;
import com.slack.api.model.User;
import io.shelftalker.channels.PlainText;
import io.shelftalker.core.channel.GroupRole;
import io.shelftalker.core.channel.Sender;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What people are called and which language they read. Events carry no more than their ids, so that Slack is asked once
 * for each. An acknowledgement waits for this: few ask at a time, and when Slack does not answer at once it is left alone
 * for a while.
 */
final class SlackPeople {
    private static final Logger log = LoggerFactory.getLogger(SlackPeople.class);
    private static final int MOST = 10_000;
    private static final int AT_ONCE = 16;
    private static final long REST_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final MethodsClient client;
    private final Semaphore asking = new Semaphore(AT_ONCE);
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Sender> known = new LinkedHashMap<>();
    private long askAgain = System.nanoTime();

    SlackPeople(MethodsClient client) {
        this.client = client;
    }

    /** The person of an id; with no more than that where Slack does not say. */
    Sender sender(String id) {
        Optional<Sender> remembered = remembered(id);
        if (remembered.isPresent()) {
            return remembered.get();
        }
        Optional<Sender> asked = ask(id).map(SlackPeople::sender);
        asked.ifPresent(this::remember);
        return asked.orElseGet(() -> new Sender(id, "Slack " + id, Optional.empty()));
    }

    /** Whether a person runs the workspace, as Slack says now. */
    GroupRole role(String id) {
        return ask(id).map(SlackPeople::role).orElse(GroupRole.UNKNOWN);
    }

    private static GroupRole role(User user) {
        return user.isAdmin() || user.isOwner() || user.isPrimaryOwner() ? GroupRole.ADMIN : GroupRole.MEMBER;
    }

    private Optional<User> ask(String id) {
        if (isResting() || !asking.tryAcquire()) {
            return Optional.empty();
        }
        try {
            UsersInfoResponse answer = client.usersInfo(
                    UsersInfoRequest.builder().user(id).includeLocale(true).build());
            return answer.isOk() ? Optional.of(answer.getUser()) : Optional.empty();
        } catch (IOException | SlackApiException failure) {
            log.info("Slack does not say who somebody is: {}", failure.toString());
            rest();
            return Optional.empty();
        } finally {
            asking.release();
        }
    }

    private static Sender sender(User user) {
        String name = Stream.of(
                        user.getProfile() == null ? null : user.getProfile().getDisplayName(),
                        user.getRealName(),
                        user.getName())
                .flatMap(Stream::ofNullable)
                .map(part -> PlainText.clean(part).strip())
                .filter(part -> !PlainText.isBlank(part))
                .findFirst()
                .orElse("Slack " + user.getId());
        return new Sender(user.getId(), name, Optional.ofNullable(user.getLocale()), Optional.ofNullable(user.getTz()));
    }

    private Optional<Sender> remembered(String id) {
        lock.lock();
        try {
            @Nullable Sender sender = known.get(id);
            return Optional.ofNullable(sender);
        } finally {
            lock.unlock();
        }
    }

    private void remember(Sender sender) {
        lock.lock();
        try {
            known.put(sender.id(), sender);
            if (known.size() > MOST) {
                known.remove(known.keySet().iterator().next());
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean isResting() {
        lock.lock();
        try {
            return System.nanoTime() - askAgain < 0;
        } finally {
            lock.unlock();
        }
    }

    private void rest() {
        lock.lock();
        try {
            askAgain = System.nanoTime() + REST_NANOS;
        } finally {
            lock.unlock();
        }
    }
}
