package io.shelftalker.channels.whatsapp;

import com.twilio.http.TwilioRestClient;
import io.shelftalker.channels.AccountBook;
import io.shelftalker.channels.AccountRows;
import io.shelftalker.channels.AddedAccounts;
import io.shelftalker.channels.Connections;
import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.AccountId;
import io.shelftalker.core.channel.Delivery;
import io.shelftalker.core.web.WebConfiguration;
import io.shelftalker.core.workspace.WorkspaceId;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The senders: the one that the environment configures, and those that were added. */
@Singleton
final class WhatsAppAccounts {
    private final Optional<String> publicUrl;
    private final Connections connections = new Connections(Duration.ofSeconds(15));
    private final AccountBook<WhatsAppBot> book;

    /** @param settings of the environment's sender; none where it configures none */
    WhatsAppAccounts(
            @Nullable WhatsAppSettings settings,
            TwilioHost server,
            AccountRows rows,
            AddedAccounts added,
            WebConfiguration web) {
        this.publicUrl = web.publicUrl();
        this.book = new AccountBook<>(
                WhatsAppChannel.NAME,
                rows,
                Optional.ofNullable(settings).map(given -> account -> connect(account, given)),
                added,
                (account, credentials) -> connect(account, WhatsAppSettings.of(credentials, server)));
    }

    List<WhatsAppBot> all() {
        return book.all();
    }

    List<WhatsAppBot> in(WorkspaceId workspace) {
        return book.in(workspace);
    }

    Optional<WhatsAppBot> bot(AccountId id) {
        return book.of(id);
    }

    /** What becomes of a message of an account that has no connection. */
    Delivery unspoken(AccountId id) {
        return book.unspoken(id);
    }

    Optional<WhatsAppBot> named(String name) {
        return book.named(name);
    }

    /** A sender that need not be kept. */
    WhatsAppBot connect(Account account, WhatsAppSettings settings) {
        List<TwilioRestClient> clients = settings.tokens().all().stream()
                .map(token -> new TwilioRestClient.Builder(settings.accountSid(), token)
                        .httpClient(new TwilioTransport(connections.client(), settings.api()))
                        .build())
                .toList();
        return new WhatsAppBot(
                new WhatsAppAccount(
                        account,
                        settings.accountSid(),
                        settings.tokens(),
                        settings.from().orElseThrow(),
                        publicUrl.map(url -> url + "/whatsapp/" + account.name()),
                        settings.templates()),
                clients);
    }

    @PreDestroy
    void close() {
        connections.close();
    }
}
