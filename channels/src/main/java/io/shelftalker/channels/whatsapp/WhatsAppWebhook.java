package io.shelftalker.channels.whatsapp;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.shelftalker.channels.FormBody;
import io.shelftalker.channels.Posts;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Where Twilio posts. The signature comes before anything else; a 204 promises that what was posted is stored, and says
 * that the answer comes by itself.
 */
@Controller("/whatsapp/{account}")
@Consumes(MediaType.ALL)
final class WhatsAppWebhook {
    private final WhatsAppAccounts accounts;
    private final WhatsAppReception reception;
    private final WhatsAppStatuses statuses;

    WhatsAppWebhook(WhatsAppAccounts accounts, WhatsAppReception reception, WhatsAppStatuses statuses) {
        this.accounts = accounts;
        this.reception = reception;
        this.statuses = statuses;
    }

    @Post
    HttpResponse<?> messages(@PathVariable String account, HttpRequest<byte[]> request) {
        return signed(account, "", request, reception::message);
    }

    @Post("/status")
    HttpResponse<?> status(@PathVariable String account, HttpRequest<byte[]> request) {
        return signed(account, "/status", request, statuses::status);
    }

    private HttpResponse<?> signed(
            String account,
            String below,
            HttpRequest<byte[]> request,
            BiConsumer<WhatsAppBot, Map<String, String>> then) {
        return Posts.answered(WhatsAppChannel.NAME, () -> accounts.named(account), bot -> {
            byte[] body = request.getBody(byte[].class).orElseGet(() -> new byte[0]);
            Optional<Map<String, String>> form = believed(bot.account(), below, request, body);
            form.ifPresent(fields -> then.accept(bot, fields));
            return form.map(_ -> HttpResponse.noContent());
        });
    }

    /** The fields of a post that Twilio has signed. Of one that is no form there is nothing to read. */
    private static Optional<Map<String, String>> believed(
            WhatsAppAccount account, String below, HttpRequest<byte[]> request, byte[] body) {
        if (account.webhook().isEmpty()) {
            return Optional.empty();
        }
        @Nullable String query = request.getUri().getRawQuery();
        String url = account.webhook().get() + below + (query == null ? "" : "?" + query);
        @Nullable String given = request.getHeaders().get(WhatsAppSignature.HEADER);
        boolean json = request.getContentType()
                .filter(type -> type.getName().equals(MediaType.APPLICATION_JSON))
                .isPresent();
        Map<String, String> fields = json ? Map.of() : FormBody.read(body);
        boolean holds = account.tokens().any(token -> {
            WhatsAppSignature signature = new WhatsAppSignature(token, url);
            return json ? signature.holds(given, body) : signature.holds(given, fields);
        });
        return holds ? Optional.of(fields) : Optional.empty();
    }
}
