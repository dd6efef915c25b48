package io.shelftalker.channels.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.shelftalker.channels.FormBody;
import io.shelftalker.channels.Posts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where Slack posts. The signature comes before anything else; a 200 promises that what was posted is stored, and without
 * one Slack posts events again.
 */
@Controller("/slack/{account}")
@Consumes(MediaType.ALL)
final class SlackWebhook {
    private static final Logger log = LoggerFactory.getLogger(SlackWebhook.class);

    private final SlackAccounts accounts;
    private final SlackReception reception;
    private final InstantSource clock;
    private final ObjectMapper mapper = new ObjectMapper();

    SlackWebhook(SlackAccounts accounts, SlackReception reception, InstantSource clock) {
        this.accounts = accounts;
        this.reception = reception;
        this.clock = clock;
    }

    @Post("/events")
    HttpResponse<?> events(@PathVariable String account, HttpRequest<byte[]> request) {
        return signed(account, request, (bot, body) -> {
            JsonNode envelope = json(body);
            if (envelope.path("type").asText().equals("url_verification")) {
                return HttpResponse.ok(envelope.path("challenge").asText()).contentType(MediaType.TEXT_PLAIN_TYPE);
            }
            reception.event(bot, envelope);
            return HttpResponse.ok();
        });
    }

    @Post("/commands")
    HttpResponse<?> commands(@PathVariable String account, HttpRequest<byte[]> request) {
        return signed(account, request, (bot, body) -> {
            reception.command(bot, FormBody.read(body));
            return HttpResponse.ok();
        });
    }

    @Post("/actions")
    HttpResponse<?> actions(@PathVariable String account, HttpRequest<byte[]> request) {
        return signed(account, request, (bot, body) -> {
            String payload = FormBody.read(body).getOrDefault("payload", "");
            Optional<ObjectNode> answer = reception.action(bot, json(payload.getBytes(StandardCharsets.UTF_8)));
            return answer.isPresent()
                    ? HttpResponse.ok(answer.get().toString()).contentType(MediaType.APPLICATION_JSON_TYPE)
                    : HttpResponse.ok();
        });
    }

    private HttpResponse<?> signed(
            String account, HttpRequest<byte[]> request, BiFunction<SlackBot, byte[], HttpResponse<?>> then) {
        return Posts.answered(SlackChannel.NAME, () -> accounts.named(account), bot -> {
            byte[] body = request.getBody(byte[].class).orElseGet(() -> new byte[0]);
            return isSlack(bot.account(), request.getHeaders(), body)
                    ? Optional.of(then.apply(bot, body))
                    : Optional.empty();
        });
    }

    private boolean isSlack(SlackAccount account, HttpHeaders headers, byte[] body) {
        return account.signingSecret()
                .filter(secrets -> secrets.any(secret -> isSignedWith(secret, headers, body)))
                .isPresent();
    }

    private boolean isSignedWith(String secret, HttpHeaders headers, byte[] body) {
        return new SlackSignature(secret)
                .holds(
                        headers.get(SlackSignature.TIMESTAMP),
                        headers.get(SlackSignature.SIGNATURE),
                        body,
                        clock.instant());
    }

    /** Something that is no JSON says nothing. */
    private JsonNode json(byte[] body) {
        try {
            return Optional.ofNullable(mapper.readTree(body)).orElseGet(MissingNode::getInstance);
        } catch (IOException unreadable) {
            log.warn("Something that is no JSON came from Slack ({} bytes)", body.length);
            return MissingNode.getInstance();
        }
    }
}
