package io.shelftalker.channels.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.util.http.SlackHttpClient;
import io.shelftalker.channels.Connections;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import okhttp3.OkHttpClient;

/** Slack's Java client over our connections. */
final class SlackConnections implements AutoCloseable {
    /** How long a lookup may take that an acknowledgement waits for. */
    private static final Duration GLANCE = Duration.ofSeconds(1);

    private final Connections connections = new Connections(Duration.ofSeconds(15));

    /** @param rests what Slack has asked to leave alone of what the token opens */
    MethodsClient client(URI api, Optional<String> token, SlackRests rests) {
        return client(
                api,
                token,
                connections.client().newBuilder().addInterceptor(rests).build());
    }

    /** A client for what is better not known than waited for. */
    MethodsClient quickClient(URI api, Optional<String> token, SlackRests rests) {
        OkHttpClient quick = connections
                .client()
                .newBuilder()
                .addInterceptor(rests)
                .callTimeout(GLANCE)
                .build();
        return client(api, token, quick);
    }

    OkHttpClient http() {
        return connections.client();
    }

    /** Ends whatever is under way. */
    @Override
    public void close() {
        connections.close();
    }

    private static MethodsClient client(URI api, Optional<String> token, OkHttpClient http) {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(api.resolve("/api/").toString());
        config.setStatsEnabled(false);
        // The client's own writes every message into the log.
        config.setHttpClientResponseHandlers(List.of());
        Slack slack = Slack.getInstance(config, new SlackHttpClient(http));
        return token.map(slack::methods).orElseGet(slack::methods);
    }
}
