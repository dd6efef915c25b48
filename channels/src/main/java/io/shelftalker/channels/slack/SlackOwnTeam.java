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

    private final SlackAccount account;
    private final MethodsClient client;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable String id;
    private volatile @Nullable Long failedAt;

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
            @Nullable Long before = failedAt;
            if (before != null && System.nanoTime() - before < REST) {
                throw new Posts.NotNow("Slack has not said where " + account + " is");
            }
            return ask();
        } finally {
            asking.unlock();
        }
    }

    private Optional<String> ask() {
        try {
            AuthTestResponse answer = client.authTest(AuthTestRequest.builder().build());
            if (!answer.isOk()) {
                log.warn("The token of {} is in no workspace: {}", account, answer.getError());
                return Optional.empty();
            }
            id = answer.getTeamId();
            return Optional.of(answer.getTeamId());
        } catch (IOException | SlackApiException failure) {
            failedAt = System.nanoTime();
            throw new Posts.NotNow(
                    "Slack does not say where " + account + " is: " + account.redacted(failure.toString()));
        }
    }
}
