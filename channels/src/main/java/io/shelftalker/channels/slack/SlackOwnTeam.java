package io.shelftalker.channels.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.auth.AuthTestRequest;
import com.slack.api.methods.response.auth.AuthTestResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The workspace that a configured token speaks in: Slack is asked until it has said so once. */
final class SlackOwnTeam {
    private static final Logger log = LoggerFactory.getLogger(SlackOwnTeam.class);

    private final SlackAccount account;
    private final MethodsClient client;
    private volatile @Nullable String id;

    SlackOwnTeam(SlackAccount account, MethodsClient client) {
        this.account = account;
        this.client = client;
    }

    boolean isOf(SlackTeam team) {
        return account.token().isPresent() && id().filter(team.id()::equals).isPresent();
    }

    private Optional<String> id() {
        @Nullable String known = id;
        if (known != null) {
            return Optional.of(known);
        }
        try {
            AuthTestResponse answer = client.authTest(AuthTestRequest.builder().build());
            if (answer.isOk()) {
                id = answer.getTeamId();
                return Optional.of(answer.getTeamId());
            }
            log.warn("Slack does not say where {} is: {}", account, answer.getError());
        } catch (IOException | SlackApiException failure) {
            log.warn("Slack does not say where {} is: {}", account, account.redacted(failure.toString()));
        }
        return Optional.empty();
    }
}
