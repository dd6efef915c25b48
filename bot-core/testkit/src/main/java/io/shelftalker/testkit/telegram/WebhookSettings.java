package io.shelftalker.testkit.telegram;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where and how a bot wants its updates delivered. Plain HTTP is taken on loopback only, where tests listen. */
record WebhookSettings(URI url, String secret, int connections, Duration firstRetry) {
    private static final Set<Integer> PORTS = Set.of(80, 88, 443, 8443);
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final int USUAL_CONNECTIONS = 40;

    static WebhookSettings read(Parameters parameters, Duration firstRetry) {
        String secret = parameters.text("secret_token");
        if (!secret.matches("[A-Za-z0-9_-]{0,256}")) {
            throw Refused.badRequest("secret token contains unallowed characters");
        }
        long connections = parameters.number("max_connections", USUAL_CONNECTIONS);
        return new WebhookSettings(url(parameters.text("url")), secret, Math.clamp(connections, 1, 100), firstRetry);
    }

    private static URI url(String text) {
        URI url = parsed(text);
        if (LOOPBACK.contains(url.getHost())) {
            return url;
        }
        if (!"https".equals(url.getScheme())) {
            throw Refused.badRequest("bad webhook: An HTTPS URL must be provided for webhook");
        }
        if (url.getPort() != -1 && !PORTS.contains(url.getPort())) {
            throw Refused.badRequest("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443");
        }
        return url;
    }

    private static URI parsed(String text) {
        try {
            URI url = new URI(text);
            @Nullable String host = url.getHost();
            if (host != null) {
                return url;
            }
        } catch (URISyntaxException malformed) {
            throw Refused.badRequest("bad webhook: " + malformed.getReason());
        }
        throw Refused.badRequest("bad webhook: URL host is empty");
    }
}
