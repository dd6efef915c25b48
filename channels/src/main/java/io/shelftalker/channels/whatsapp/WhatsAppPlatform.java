package io.shelftalker.channels.whatsapp;

import com.twilio.exception.TwilioException;
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

/** Adds senders at Twilio: the account, its token, the number and perhaps the approved template. */
@Singleton
final class WhatsAppPlatform implements Platform {
    static final String ACTIVE = "active";

    private final TwilioHost server;
    private final WhatsAppAccounts accounts;
    private final Optional<String> publicUrl;

    WhatsAppPlatform(TwilioHost server, WhatsAppAccounts accounts, WebConfiguration web) {
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
    public Phrase form() {
        return Phrase.of(publicUrl.isEmpty() ? "channels.whatsapp.form.no-address" : "channels.whatsapp.form");
    }

    @Override
    public Credentials read(List<String> given) {
        if (publicUrl.isEmpty()) {
            throw new IllegalArgumentException("SHELFTALKER_PUBLIC_URL is not set");
        }
        if (given.size() < 3 || given.size() > 4) {
            throw new IllegalArgumentException("Three or four values are asked for");
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
            String status = accounts.connect(account, wanted).status();
            if (!status.equals(ACTIVE)) {
                throw new NotAdmitted(Phrase.of("channels.whatsapp.not-admitted", status));
            }
            return wanted.from().orElseThrow();
        } catch (TwilioException | UncheckedIOException | TwilioTransport.TooFast failure) {
            throw new NotAdmitted(wanted.tokens().redacted(Connections.root(failure)));
        }
    }

    /** Twilio must be told where to post. */
    @Override
    public Phrase next(Account account) {
        String base = publicUrl.orElseThrow();
        return Phrase.of("channels.whatsapp.added", base + "/whatsapp/" + account.name());
    }
}
