package io.shelftalker.channels.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.auth.AuthTestRequest;
import com.slack.api.methods.response.auth.AuthTestResponse;
import io.shelftalker.channels.Posts;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The workspace that a configured token speaks in: Slack is asked until it has said so once. */
final class SlackOwnTeam {
    private static final Logger log = LoggerFactory.getLogger(SlackOwnTeam.class);

    private static final long REST = Duration.ofSeconds(2).toNanos();

    /** A token that is refused is in no workspace until somebody does something about it. */
    private static final long REFUSED = Duration.ofSeconds(30).toNanos();

    private final SlackAccount account;
    private final MethodsClient client;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable String id;
    private volatile @Nullable Long failedAt;
    private volatile @Nullable Long refusedAt;

    SlackOwnTeam(SlackAccount account, MethodsClient client) {
        this.account = account;
        this.client = client;
    }

    /** @throws Posts.NotNow if Slack does not say it now */
    boolean isOf(SlackTeam team) {
        return account.token().isPresent() && id().filter(team::isIn).isPresent();
    }

    private Optional<String> id() {
        @Nullable String known = id;
        return known == null ? asked() : Optional.of(known);
    }

    /** Asked by one at a time, and not again soon where Slack does not answer: events come many at once. */
    private Optional<String> asked() {
        asking.lock();
        try {
            @Nullable String known = id;
            if (known != null) {
                return Optional.of(known);
            }
            if (isWithin(REFUSED, refusedAt)) {
                return Optional.empty();
            }
            if (isWithin(REST, failedAt)) {
                throw new Posts.NotNow("Slack has not said where " + account + " is");
            }
            return ask();
        } finally {
            asking.unlock();
        }
    }

    private static boolean isWithin(long pause, @Nullable Long before) {
        return before != null && System.nanoTime() - before < pause;
    }

    private Optional<String> ask() {
        try {
            AuthTestResponse answer = client.authTest(AuthTestRequest.builder().build());
            if (!answer.isOk()) {
                return refused(String.valueOf(answer.getError()));
            }
            id = answer.getTeamId();
            return Optional.of(answer.getTeamId());
        } catch (IOException | SlackApiException failure) {
            throw notNow(account.redacted(failure.toString()));
        }
    }

    private Optional<String> refused(String error) {
        if (isForNow(error)) {
            throw notNow(error);
        }
        refusedAt = System.nanoTime();
        log.warn("The token of {} is in no workspace: {}", account, error);
        return Optional.empty();
    }

    private Posts.NotNow notNow(String why) {
        failedAt = System.nanoTime();
        return new Posts.NotNow("Slack does not say where " + account + " is: " + why);
    }

    /** Whether an error says nothing of the token. */
    private static boolean isForNow(String error) {
        return switch (SlackAnswer.of(error, "")) {
            case SlackAnswer.Lost _ -> true;
            case SlackAnswer.Wait wait -> wait.pause().equals(SlackAnswer.BREATH);
            case SlackAnswer.BadBlocks _, SlackAnswer.NotEditable _, SlackAnswer.Gone _, SlackAnswer.Refused _ -> false;
        };
    }
}
