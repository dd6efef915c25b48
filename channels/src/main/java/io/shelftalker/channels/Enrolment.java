package io.shelftalker.channels;

import io.shelftalker.core.audit.AuditLog;
import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.AccountId;
import io.shelftalker.core.workspace.Actor;
import io.shelftalker.core.workspace.WorkspaceId;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Adds and removes bots on platforms, whoever asks for it and by which way. */
@Singleton
final class Enrolment {
    private final List<Platform> platforms;
    private final StoredAccounts accounts;
    private final AuditLog audit;

    Enrolment(List<Platform> platforms, StoredAccounts accounts, AuditLog audit) {
        this.platforms = platforms.stream()
                .sorted(Comparator.comparing(Platform::channel))
                .toList();
        this.accounts = accounts;
        this.audit = audit;
    }

    /** @param called what its platform calls it */
    record Candidate(Account account, String called, Credentials credentials) {}

    /** By the names of their channels. */
    List<Platform> platforms() {
        return platforms;
    }

    Optional<Platform> platform(String name) {
        return platforms.stream()
                .filter(one -> one.channel().equalsIgnoreCase(name))
                .findFirst();
    }

    /** Whether an account may be called so: the name stands in addresses. */
    static boolean isName(String name) {
        return name.matches("[a-z0-9-]{1,32}");
    }

    /**
     * Asks the platform, which is slow work: an account that is kept is one that speaks.
     *
     * @throws Platform.NotAdmitted if it does not let the account in
     */
    Candidate identify(WorkspaceId workspace, Platform platform, String name, Credentials credentials)
            throws Platform.NotAdmitted {
        Account wanted = new Account(new AccountId(0), workspace, platform.channel(), name);
        return new Candidate(wanted, platform.identify(wanted, credentials), credentials);
    }

    /** The accounts that were added, by channel and name. */
    List<Account> all(Handle handle) {
        return accounts.all(handle);
    }

    /** Keeps an account, or gives it other credentials. @return absent if another workspace has one of this name */
    Optional<Account> keep(Handle handle, Actor actor, Candidate candidate) {
        Optional<Account> kept = accounts.keep(handle, candidate.account(), candidate.credentials());
        kept.ifPresent(
                account -> audit.changed(handle, actor, "account.keep", account.channel() + "/" + account.name()));
        return kept;
    }

    /** Forgets an account. False if there is none that was added. */
    boolean remove(Handle handle, Actor actor, String channel, String name) {
        boolean removed = accounts.remove(handle, channel, name);
        if (removed) {
            audit.changed(handle, actor, "account.remove", channel + "/" + name);
        }
        return removed;
    }
}
