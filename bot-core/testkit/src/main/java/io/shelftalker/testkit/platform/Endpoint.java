package io.shelftalker.testkit.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;

/** Where a bot is told by its platform what happens. */
@FunctionalInterface
public interface Endpoint {
    /**
     * Posts something to the bot.
     *
     * @param path below the bot's address, as {@code events}; empty for the address itself
     */
    Acknowledged post(String path, Map<String, String> headers, byte[] body);

    /**
     * What the bot answered.
     *
     * @param status the HTTP status, 0 when none came in time
     */
    record Acknowledged(int status, String body) {
        /** No answer came in time. */
        public static final Acknowledged LATE = new Acknowledged(0, "No answer came in time");

        public boolean isLate() {
            return equals(LATE);
        }

        public boolean isGood() {
            return status / 100 == 2;
        }
    }

    /**
     * A bot that listens below an address, as {@code http://127.0.0.1:8080/slack/default}.
     *
     * @param patience how long the platform waits for an answer
     */
    static Endpoint at(URI base, Duration patience) {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience)
                .build();
        return (path, headers, body) -> {
            HttpRequest.Builder request = HttpRequest.newBuilder(path.isEmpty() ? base : URI.create(base + "/" + path))
                    .timeout(patience)
                    .POST(BodyPublishers.ofByteArray(body));
            headers.forEach(request::header);
            try {
                HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
                return new Acknowledged(response.statusCode(), response.body());
            } catch (HttpTimeoutException late) {
                return Acknowledged.LATE;
            } catch (IOException unreachable) {
                return new Acknowledged(0, unreachable.toString());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return new Acknowledged(0, "interrupted");
            }
        };
    }
}
