package io.shelftalker.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import io.shelftalker.testkit.platform.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A bot's side of the wire, on the JDK's client. */
final class ApiClient {
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI base;

    ApiClient(FakeTelegram telegram, String token) {
        this.base = URI.create(telegram.uri() + "/bot" + token + "/");
    }

    record Reply(int status, JsonNode body) {
        JsonNode result() {
            return body.path("result");
        }

        String description() {
            return body.path("description").asText();
        }

        int messageId() {
            return result().path("message_id").asInt();
        }
    }

    /** Single quotes stand for double ones, so that tests stay readable. */
    Reply call(String method, String json) {
        return post(method, "application/json", BodyPublishers.ofString(json.replace('\'', '"')));
    }

    Reply send(long chat, String text) {
        return json("sendMessage", Json.object().put("chat_id", chat).put("text", text));
    }

    Reply sendHtml(long chat, String html) {
        return json(
                "sendMessage",
                Json.object().put("chat_id", chat).put("text", html).put("parse_mode", "HTML"));
    }

    Reply sendWithButtons(long chat, String text, String keyboard) {
        JsonNode rows = Json.parse(keyboard.replace('\'', '"')).orElseThrow();
        var parameters = Json.object().put("chat_id", chat).put("text", text);
        parameters.putObject("reply_markup").set("inline_keyboard", rows);
        return json("sendMessage", parameters);
    }

    Reply json(String method, JsonNode parameters) {
        return post(method, "application/json", BodyPublishers.ofByteArray(Json.bytes(parameters)));
    }

    Reply form(String method, String encoded) {
        return post(method, "application/x-www-form-urlencoded", BodyPublishers.ofString(encoded));
    }

    Reply multipart(String method, String fields, String fileField, byte[] file) {
        StringBuilder body = new StringBuilder();
        for (String pair : fields.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            body.append(
                    "--XX\r\nContent-Disposition: form-data; name=\"" + parts[0] + "\"\r\n\r\n" + parts[1] + "\r\n");
        }
        body.append("--XX\r\nContent-Disposition: form-data; name=\"" + fileField
                + "\"; filename=\"kettle.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n");
        body.append(new String(file, StandardCharsets.ISO_8859_1)).append("\r\n--XX--\r\n");
        byte[] bytes = body.toString().getBytes(StandardCharsets.ISO_8859_1);
        return post(method, "multipart/form-data; boundary=XX", BodyPublishers.ofByteArray(bytes));
    }

    private Reply post(String method, String type, BodyPublisher body) {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(method))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", type)
                .POST(body)
                .build();
        try {
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            return new Reply(response.statusCode(), Json.parse(response.body()).orElseThrow());
        } catch (IOException lost) {
            throw new AnswerLost(lost);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    static final class AnswerLost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        AnswerLost(IOException cause) {
            super(cause);
        }
    }
}
