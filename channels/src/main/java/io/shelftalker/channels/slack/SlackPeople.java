package io.shelftalker.channels.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.conversations.ConversationsOpenRequest;
import com.slack.api.methods.request.users.UsersInfoRequest;
import com.slack.api.methods.response.conversations.ConversationsOpenResponse;
import com.slack.api.methods.response.users.UsersInfoResponse;
import com.slack.api.model.User;
import io.shelftalker.channels.PlainText;
import io.shelftalker.core.channel.GroupRole;
import io.shelftalker.core.channel.Sender;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What people are called and which language they read. Events carry no more than their ids, so that Slack is asked once
 * a day for each, as people change their names and move. An acknowledgement waits for this: few ask at a time, and when Slack does not answer at once it is left alone
 * for a while.
 */
final class SlackPeople {
    private static final Logger log = LoggerFactory.getLogger(SlackPeople.class);
    private static final int MOST = 10_000;
    private static final long REMEMBERED_NANOS = TimeUnit.DAYS.toNanos(1);
    private static final int AT_ONCE = 16;
    private static final long REST_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final MethodsClient client;
    private final Semaphore asking = new Semaphore(AT_ONCE);
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Known> known = new LinkedHashMap<>();
    private final LongSupplier nanos;
    private long askAgain;

    /** @param since when it was asked for, on the clock of {@link #nanos} */
    private record Known(Sender sender, long since) {}

    SlackPeople(MethodsClient client) {
        this(client, System::nanoTime);
    }

    /** @param nanos a clock that only goes forward, like {@link System#nanoTime} */
    SlackPeople(MethodsClient client, LongSupplier nanos) {
        this.client = client;
        this.nanos = nanos;
        this.askAgain = nanos.getAsLong();
    }

    /** The person of an id; with no more than that where Slack does not say. */
    Sender sender(String id) {
        Optional<Known> remembered = remembered(id);
        if (remembered.filter(this::isFresh).isPresent()) {
            return remembered.get().sender();
        }
        Optional<Sender> asked = ask(id).map(SlackPeople::sender);
        asked.ifPresent(this::remember);
        return asked.or(() -> remembered.map(Known::sender))
                .orElseGet(() -> new Sender(id, "Slack " + id, Optional.empty()));
    }

    /** Whether a person runs the workspace, as Slack says now. */
    GroupRole role(String id) {
        return ask(id).map(SlackPeople::role).orElse(GroupRole.UNKNOWN);
    }

    private static GroupRole role(User user) {
        return user.isAdmin() || user.isOwner() || user.isPrimaryOwner() ? GroupRole.ADMIN : GroupRole.MEMBER;
    }

    /** The channel of somebody's direct messages; nothing where Slack does not open it. */
    Optional<String> direct(String id) {
        return ask(() -> {
            ConversationsOpenResponse answer = client.conversationsOpen(
                    ConversationsOpenRequest.builder().users(List.of(id)).build());
            if (!answer.isOk()) {
                log.warn("Slack opens no direct messages (the scope im:write is needed): {}", answer.getError());
                return Optional.empty();
            }
            return Optional.of(answer.getChannel().getId());
        });
    }

    private Optional<User> ask(String id) {
        return ask(() -> {
            UsersInfoResponse answer = client.usersInfo(
                    UsersInfoRequest.builder().user(id).includeLocale(true).build());
            return answer.isOk() ? Optional.of(answer.getUser()) : Optional.empty();
        });
    }

    /** Something to be asked of Slack. */
    @FunctionalInterface
    private interface Question<T> {
        Optional<T> ask() throws IOException, SlackApiException;
    }

    private <T> Optional<T> ask(Question<T> question) {
        if (isResting() || !asking.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return question.ask();
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

    private boolean isFresh(Known one) {
        return nanos.getAsLong() - one.since() < REMEMBERED_NANOS;
    }

    private Optional<Known> remembered(String id) {
        lock.lock();
        try {
            @Nullable Known one = known.get(id);
            return Optional.ofNullable(one);
        } finally {
            lock.unlock();
        }
    }

    private void remember(Sender sender) {
        lock.lock();
        try {
            known.put(sender.id(), new Known(sender, nanos.getAsLong()));
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
            return nanos.getAsLong() - askAgain < 0;
        } finally {
            lock.unlock();
        }
    }

    private void rest() {
        lock.lock();
        try {
            askAgain = nanos.getAsLong() + REST_NANOS;
        } finally {
            lock.unlock();
        }
    }
}
