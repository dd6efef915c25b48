package io.shelftalker.channels.whatsapp;

import com.twilio.http.TwilioRestClient;
import io.micronaut.context.annotation.Requires;
import io.shelftalker.channels.AccountRows;
import io.shelftalker.channels.Connections;
import io.shelftalker.core.channel.AccountId;
import io.shelftalker.core.web.WebConfiguration;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The senders: at present the one that the environment configures, named {@code default}. */
@Singleton
@Requires(bean = WhatsAppSettings.class)
final class WhatsAppAccounts {
    static final String DEFAULT = "default";

    private final WhatsAppSettings settings;
    private final AccountRows rows;
    private final Optional<String> publicUrl;
    private final Connections connections = new Connections(Duration.ofSeconds(15));
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable WhatsAppBot bot;

    WhatsAppAccounts(WhatsAppSettings settings, AccountRows rows, WebConfiguration web) {
        this.settings = settings;
        this.rows = rows;
        this.publicUrl = web.publicUrl();
    }

    Optional<WhatsAppBot> bot(AccountId id) {
        return Optional.of(configured())
                .filter(known -> known.account().account().id().equals(id));
    }

    Optional<WhatsAppBot> named(String name) {
        return name.equals(DEFAULT) ? Optional.of(configured()) : Optional.empty();
    }

    @PreDestroy
    void close() {
        connections.close();
    }

    /** Looked up when it is first needed, since the database may not answer when the application starts. */
    private WhatsAppBot configured() {
        lock.lock();
        try {
            if (bot == null) {
                bot = new WhatsAppBot(account(), client());
            }
            return bot;
        } finally {
            lock.unlock();
        }
    }

    private WhatsAppAccount account() {
        return new WhatsAppAccount(
                rows.row(WhatsAppChannel.NAME, DEFAULT),
                settings.accountSid(),
                settings.authToken().orElseThrow(),
                settings.from().orElseThrow(),
                publicUrl.map(url -> url.replaceFirst("/+$", "") + "/whatsapp/" + DEFAULT),
                settings.templates());
    }

    private TwilioRestClient client() {
        return new TwilioRestClient.Builder(
                        settings.accountSid(), settings.authToken().orElseThrow())
                .httpClient(new TwilioTransport(connections.client(), settings.api()))
                .build();
    }
}
