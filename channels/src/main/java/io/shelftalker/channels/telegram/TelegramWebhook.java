package io.shelftalker.channels.telegram;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.shelftalker.core.database.DatabaseAway;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where Telegram posts updates. A 2xx promises that the update is stored; without one Telegram posts it again. */
@Controller("/telegram")
final class TelegramWebhook {
    static final String SECRET = "X-Telegram-Bot-Api-Secret-Token";

    private static final Logger log = LoggerFactory.getLogger(TelegramWebhook.class);
    private static final String RETRY_SECONDS = "5";

    private final TelegramAccounts accounts;
    private final TelegramReception reception;
    private final UpdateReader reader = new UpdateReader();

    TelegramWebhook(TelegramAccounts accounts, TelegramReception reception) {
        this.accounts = accounts;
        this.reception = reception;
    }

    @Post("/{account}")
    @Consumes(MediaType.ALL)
    HttpResponse<?> receive(@PathVariable String account, HttpRequest<byte[]> request) {
        try {
            Optional<TelegramBot> bot = accounts.named(account);
            if (bot.isEmpty()) {
                return HttpResponse.notFound();
            }
            if (!isTelegram(bot.get().account(), request.getHeaders().get(SECRET))) {
                return HttpResponse.unauthorized();
            }
            request.getBody(byte[].class)
                    .flatMap(reader::update)
                    .ifPresent(update -> reception.receive(bot.get(), update));
            return HttpResponse.ok();
        } catch (DatabaseAway away) {
            log.warn("An update is left with Telegram: {}", away.getMessage());
            return HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
    }

    private static boolean isTelegram(TelegramAccount account, @Nullable String given) {
        return given != null
                && account.secret()
                        .map(secret -> MessageDigest.isEqual(
                                secret.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8)))
                        .orElse(false);
    }
}
