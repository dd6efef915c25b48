package io.shelftalker.testkit.twilio;

import com.fasterxml.jackson.databind.JsonNode;
import io.shelftalker.testkit.platform.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** Calls Twilio as any program may. */
final class TwilioClient {
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI uri;
    private final String sid;
    private final String token;

    TwilioClient(URI uri, String sid, String token) {
        this.uri = uri;
        this.sid = sid;
        this.token = token;
    }

    /** @param json the body; its code is 0 where there is none */
    record Answered(int status, JsonNode json) {
        int code() {
            return json.path("code").asInt();
        }
    }

    Answered sends(Map<String, String> fields) {
        return post(
                "/2010-04-01/Accounts/" + sid + "/Messages.json",
                "application/x-www-form-urlencoded",
                Form.written(fields));
    }

    Answered stores(String content) {
        return post("/v1/Content", "application/json", content.getBytes(StandardCharsets.UTF_8));
    }

    void close() {
        client.close();
    }

    private Answered post(String path, String type, byte[] body) {
        String pair = sid + ":" + token;
        HttpRequest request = HttpRequest.newBuilder(uri.resolve(path))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            return new Answered(
                    response.statusCode(), Json.parse(response.body()).orElseThrow());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
