package io.shelftalker.channels.widget;

import io.micronaut.context.BeanProvider;
import io.shelftalker.channels.Hmac;
import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.AccountId;
import io.shelftalker.core.secret.Place;
import io.shelftalker.core.secret.Vault;
import io.shelftalker.core.workspace.Transactions;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What each account signs its passes with: made once, sealed, the same for all replicas. */
@Singleton
final class PassKeys {
    private static final int BYTES = 32;

    private final Transactions transactions;
    private final BeanProvider<Vault> vault;
    private final SecureRandom random = new SecureRandom();
    private final Map<AccountId, Hmac> known = new ConcurrentHashMap<>();

    PassKeys(Transactions transactions, BeanProvider<Vault> vault) {
        this.transactions = transactions;
        this.vault = vault;
    }

    Hmac of(Account account) {
        return known.computeIfAbsent(account.id(), id -> Hmac.sha256(kept(account)));
    }

    /** Whichever replica comes first makes it. */
    private String kept(Account account) {
        byte[] fresh = new byte[BYTES];
        random.nextBytes(fresh);
        String made = Base64.getEncoder().encodeToString(fresh);
        byte[] sealed = transactions.in(account.workspace(), handle -> {
            handle.createUpdate("""
                            insert into widget_key (account, workspace, sealed) values (:account, :workspace, :sealed)
                            on conflict (account) do nothing
                            """)
                    .bind("account", account.id().value())
                    .bind("workspace", account.workspace().value())
                    .bind("sealed", vault.get().seal(place(account), made))
                    .execute();
            return handle.createQuery("select sealed from widget_key where account = :account")
                    .bind("account", account.id().value())
                    .mapTo(byte[].class)
                    .one();
        });
        return vault.get().open(place(account), sealed);
    }

    private static Place place(Account account) {
        return new Place(
                account.workspace(), "widget_key", "sealed", account.id().value());
    }
}
