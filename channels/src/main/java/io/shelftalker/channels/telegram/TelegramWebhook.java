package io.shelftalker.channels.telegram;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.shelftalker.channels.Posts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where Telegram posts updates. A 2xx promises that the update is stored; without one Telegram posts it again. */
@Controller("/telegram")
final class TelegramWebhook {
    static final String SECRET = "X-Telegram-Bot-Api-Secret-Token";

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
        return Posts.answered(TelegramChannel.NAME, () -> accounts.named(account), bot -> {
            if (!isTelegram(bot.account(), request.getHeaders().get(SECRET))) {
                return Optional.empty();
            }
            request.getBody(byte[].class).flatMap(reader::update).ifPresent(update -> reception.receive(bot, update));
            return Optional.of(HttpResponse.ok());
        });
    }

    private static boolean isTelegram(TelegramAccount account, @Nullable String given) {
        return given != null
                && account.secret().filter(secrets -> secrets.isOne(given)).isPresent();
    }
}
