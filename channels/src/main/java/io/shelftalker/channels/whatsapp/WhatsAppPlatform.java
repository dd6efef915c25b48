package io.shelftalker.channels.whatsapp;

import com.twilio.exception.ApiException;
import com.twilio.rest.api.v2010.Account.Status;
import io.shelftalker.channels.AccountBook;
import io.shelftalker.channels.Connections;
import io.shelftalker.channels.Credentials;
import io.shelftalker.channels.Platform;
import io.shelftalker.core.channel.Account;
import io.shelftalker.core.web.WebConfiguration;
import io.shelftalker.i18n.Phrase;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Adds senders at Twilio: the account, its token, the number and perhaps the approved template. */
@Singleton
final class WhatsAppPlatform implements Platform {
    private final @Nullable WhatsAppSettings settings;
    private final TwilioHost server;
    private final WhatsAppAccounts accounts;
    private final Optional<String> publicUrl;

    WhatsAppPlatform(
            @Nullable WhatsAppSettings settings, TwilioHost server, WhatsAppAccounts accounts, WebConfiguration web) {
        this.settings = settings;
        this.server = server;
        this.accounts = accounts;
        this.publicUrl = web.publicUrl();
    }

    @Override
    public String channel() {
        return WhatsAppChannel.NAME;
    }

    @Override
    public List<String> asked() {
        return List.of("ACCOUNT_SID", "AUTH_TOKEN", "NUMBER", "[TEMPLATE]");
    }

    @Override
    public boolean isConfigured(String name) {
        return settings != null && name.equals(AccountBook.DEFAULT);
    }

    @Override
    public Credentials read(List<String> given) {
        if (given.size() < 3 || given.size() > 4) {
            throw new IllegalArgumentException(
                    "Twilio needs the account SID (AC…), its auth token, the sender's number,"
                            + " and perhaps the approved template behind them");
        }
        Map<String, String> fields =
                new HashMap<>(Map.of("account-sid", given.get(0), "auth-token", given.get(1), "from", given.get(2)));
        if (given.size() == 4) {
            fields.put("template", given.get(3));
        }
        Credentials credentials = new Credentials(fields);
        WhatsAppSettings.of(credentials, server);
        return credentials;
    }

    @Override
    public String identify(Account account, Credentials credentials) throws NotAdmitted {
        WhatsAppSettings wanted = WhatsAppSettings.of(credentials, server);
        try {
            com.twilio.rest.api.v2010.Account found = com.twilio.rest.api.v2010.Account.fetcher(wanted.accountSid())
                    .fetch(accounts.connect(account, wanted).client());
            if (found.getStatus() != Status.ACTIVE) {
                throw new NotAdmitted("the account is " + found.getStatus());
            }
            return wanted.from().orElseThrow();
        } catch (ApiException | UncheckedIOException | TwilioTransport.TooFast failure) {
            throw new NotAdmitted(Connections.root(failure));
        }
    }

    /** Twilio must be told where to post. */
    @Override
    public Phrase next(Account account) {
        String base = publicUrl.map(url -> url.replaceAll("/+$", "")).orElse("https://…");
        return Phrase.of("channels.whatsapp.added", base + "/whatsapp/" + account.name());
    }
}
