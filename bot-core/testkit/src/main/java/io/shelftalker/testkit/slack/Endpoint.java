package io.shelftalker.testkit.slack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** Where an app is told what happens. */
@FunctionalInterface
public interface Endpoint {
    /** How long Slack waits for an acknowledgement (docs.slack.dev/apis/events-api). */
    Duration PATIENCE = Duration.ofSeconds(3);

    /**
     * Posts something to the app.
     *
     * @param path {@code events}, {@code commands} or {@code actions}
     */
    Acknowledged post(String path, Map<String, String> headers, byte[] body);

    /**
     * What the app answered.
     *
     * @param status the HTTP status, 0 when none came within three seconds
     */
    record Acknowledged(int status, String body) {
        boolean isGood() {
            return status / 100 == 2;
        }
    }

    /** An app that listens below an address, as {@code http://127.0.0.1:8080/slack/default}. */
    static Endpoint at(URI base) {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build();
        return (path, headers, body) -> {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + "/" + path))
                    .timeout(PATIENCE)
                    .POST(BodyPublishers.ofByteArray(body));
            headers.forEach(request::header);
            try {
                HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
                return new Acknowledged(response.statusCode(), response.body());
            } catch (IOException unreachable) {
                return new Acknowledged(0, unreachable.toString());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return new Acknowledged(0, "interrupted");
            }
        };
    }
}
