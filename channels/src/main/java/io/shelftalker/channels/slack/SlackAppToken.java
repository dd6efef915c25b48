package io.shelftalker.channels.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.apps.connections.AppsConnectionsOpenRequest;
import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import io.shelftalker.channels.Connections;
import java.io.IOException;
import java.util.Optional;

/** What opens connections in Socket Mode. */
final class SlackAppToken {
    private static final int TOO_MANY_REQUESTS = 429;

    private SlackAppToken() {}

    /** Asks for the address of a connection; there is none until somebody connects to it. */
    static AppsConnectionsOpenResponse open(SlackBot bot) throws IOException, SlackApiException {
        return bot.client()
                .appsConnectionsOpen(AppsConnectionsOpenRequest.builder()
                        .token(bot.account().appToken().orElseThrow())
                        .build());
    }

    /** Why Slack opens nothing with an app's token; nothing where it does, or where there is no such token. */
    static Optional<String> refusal(SlackBot bot) {
        if (bot.account().appToken().isEmpty()) {
            return Optional.empty();
        }
        try {
            AppsConnectionsOpenResponse answer = open(bot);
            return answer.isOk() ? Optional.empty() : Optional.of(String.valueOf(answer.getError()));
        } catch (SlackApiException failure) {
            // It may be asked about once a minute, and says so only of a token that it knows.
            return failure.getResponse().code() == TOO_MANY_REQUESTS
                    ? Optional.empty()
                    : Optional.of(bot.account().redacted(Connections.root(failure)));
        } catch (IOException failure) {
            return Optional.of(bot.account().redacted(Connections.root(failure)));
        }
    }
}
