package io.shelftalker.channels.telegram;

import io.shelftalker.channels.Credentials;
import io.shelftalker.channels.Platform;
import io.shelftalker.core.channel.Account;
import io.shelftalker.core.web.WebConfiguration;
import io.shelftalker.i18n.Phrase;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/** Adds bots: BotFather's token is all that is asked for. */
@Singleton
final class TelegramPlatform implements Platform {
    private static final int SECRET_BYTES = 32;

    private final TelegramServer server;
    private final TelegramAccounts accounts;
    private final boolean reachable;
    private final SecureRandom random = new SecureRandom();

    TelegramPlatform(TelegramServer server, TelegramAccounts accounts, WebConfiguration web) {
        this.server = server;
        this.accounts = accounts;
        this.reachable = web.publicUrl().isPresent();
    }

    @Override
    public String channel() {
        return TelegramChannel.NAME;
    }

    @Override
    public List<String> asked() {
        return List.of("TOKEN");
    }

    @Override
    public Phrase form() {
        return Phrase.of("channels.telegram.form");
    }

    /** Telegram posts to this server where it can reach it, and is asked otherwise. */
    @Override
    public Credentials read(List<String> given) {
        if (given.size() != 1) {
            throw new IllegalArgumentException("One value is asked for");
        }
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        Credentials credentials = new Credentials(Map.of(
                "token", given.getFirst(),
                "secret", HexFormat.of().formatHex(secret),
                "mode", reachable ? "webhook" : "polling"));
        TelegramSettings.of(credentials, server);
        return credentials;
    }

    @Override
    public String identify(Account account, Credentials credentials) throws NotAdmitted {
        TelegramBot bot = accounts.connect(account, TelegramSettings.of(credentials, server));
        accounts.refuseTwin(bot.account());
        try {
            return "@" + bot.client().execute(new GetMe()).getUserName();
        } catch (TelegramApiException failure) {
            throw new NotAdmitted(bot.account().redacted(String.valueOf(failure.getMessage())));
        }
    }

    @Override
    public Phrase next(Account account) {
        return Phrase.of("channels.telegram.added");
    }
}
