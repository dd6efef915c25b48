package io.shelftalker.channels;

import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.AccountId;
import io.shelftalker.core.channel.Delivery;
import io.shelftalker.core.secret.UnopenedSecret;
import io.shelftalker.core.workspace.WorkspaceId;
import io.shelftalker.i18n.Phrase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The accounts of one platform, connected: the one that the environment configures, and those that were added. What is
 * added, changed or removed anywhere is seen within a few seconds, by asking the database at most so often; while that
 * fails, what was known holds.
 *
 * @param <B> an account with its connections
 */
public final class AccountBook<B> {
    /** The name of the account that the environment configures. */
    public static final String DEFAULT = "default";

    private static final Logger log = LoggerFactory.getLogger(AccountBook.class);
    private static final Duration OPERATOR = Duration.ofMinutes(5);
    private static final long CONFIGURED = 0;
    private static final long FRESH = Duration.ofSeconds(2).toNanos();

    private final String channel;
    private final AccountRows rows;
    private final Optional<Function<Account, B>> configured;
    private final AddedAccounts added;
    private final Connector<B> connector;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile List<Entry<B>> entries = List.of();
    private volatile @Nullable Long readAt;

    /** How an account becomes one that speaks. */
    @FunctionalInterface
    public interface Connector<B> {
        /** @throws IllegalArgumentException if the platform gives no such credentials */
        B connect(Account account, Credentials credentials);
    }

    /** @param bot absent if its credentials are of no use */
    private record Entry<B>(Account account, long login, Optional<B> bot) {
        boolean isConfigured() {
            return login == CONFIGURED;
        }
    }

    /** @param configured connects the account that the environment configures, if it does */
    public AccountBook(
            String channel,
            AccountRows rows,
            Optional<Function<Account, B>> configured,
            AddedAccounts added,
            Connector<B> connector) {
        this.channel = channel;
        this.rows = rows;
        this.configured = configured;
        this.added = added;
        this.connector = connector;
    }

    /**
     * Looks again at once: something may have been added just now. What was known holds if that fails.
     *
     * @throws io.shelftalker.core.database.DatabaseAway if the server does not answer
     */
    public void lookAgain() {
        reading.lock();
        try {
            entries = Stream.concat(environment(), others()).toList();
            readAt = System.nanoTime();
        } finally {
            reading.unlock();
        }
    }

    public List<B> all() {
        return find(entry -> true).toList();
    }

    /** A workspace's own. */
    public List<B> in(WorkspaceId workspace) {
        return find(entry -> entry.account().workspace().equals(workspace)).toList();
    }

    public Optional<B> of(AccountId id) {
        return find(entry -> entry.account().id().equals(id)).findFirst();
    }

    public Optional<B> named(String name) {
        return find(entry -> entry.account().name().equals(name)).findFirst();
    }

    /**
     * What becomes of a message of an account that has no connection: it waits where the credentials are there and of no
     * use, since an operator mends that; of an account that is none any more, it is given up.
     */
    public Delivery unspoken(AccountId id) {
        return current().stream().anyMatch(entry -> entry.account().id().equals(id))
                ? new Delivery.RetryAfter(OPERATOR, "The credentials of this " + channel + " account cannot be used")
                : new Delivery.Refused("No " + channel + " account is configured for this any more");
    }

    /**
     * Refuses an account that another one is already: both would answer everything.
     *
     * @param same whether a known account speaks with what is wanted
     * @throws Platform.NotAdmitted if one of another name does
     */
    public void refuseTwin(Account wanted, Predicate<B> same) throws Platform.NotAdmitted {
        Optional<String> twin = current().stream()
                .filter(entry -> entry.bot().filter(same).isPresent())
                .map(entry -> entry.account().name())
                .filter(name -> !name.equals(wanted.name()))
                .findFirst();
        if (twin.isPresent()) {
            throw new Platform.NotAdmitted(Phrase.of("channels.accounts.twin", twin.get()));
        }
    }

    private Stream<B> find(Predicate<Entry<B>> wanted) {
        return current().stream().filter(wanted).flatMap(entry -> entry.bot().stream());
    }

    /** One thread looks again; the others go by what is known, unless nothing was ever read. */
    private List<Entry<B>> current() {
        @Nullable Long before = readAt;
        if (before != null && (System.nanoTime() - before < FRESH || !reading.tryLock())) {
            return entries;
        }
        if (before == null) {
            reading.lock();
        }
        try {
            return read();
        } finally {
            reading.unlock();
        }
    }

    private List<Entry<B>> read() {
        @Nullable Long before = readAt;
        if (before != null && System.nanoTime() - before < FRESH) {
            return entries;
        }
        try {
            entries = Stream.concat(environment(), others()).toList();
        } catch (RuntimeException failure) {
            if (before == null) {
                throw failure;
            }
            log.warn("The accounts on {} stay as they were: {}", channel, failure.getMessage());
        }
        readAt = System.nanoTime();
        return entries;
    }

    private Stream<Entry<B>> environment() {
        return configured.map(this::environment).stream();
    }

    /** Connected once: the environment does not change while the application runs. */
    private Entry<B> environment(Function<Account, B> connect) {
        return entries.stream().filter(Entry::isConfigured).findFirst().orElseGet(() -> {
            Account account = rows.row(channel, DEFAULT);
            return new Entry<>(account, CONFIGURED, Optional.of(connect.apply(account)));
        });
    }

    private Stream<Entry<B>> others() {
        Map<Account, Entry<B>> known = entries.stream().collect(Collectors.toMap(Entry::account, entry -> entry));
        return added.on(channel).stream()
                .filter(one -> configured.isEmpty() || !one.account().name().equals(DEFAULT))
                .map(one -> {
                    @Nullable Entry<B> before = known.get(one.account());
                    return before != null && before.login() == one.login() ? before : entry(one);
                });
    }

    /** An account that cannot be used keeps no other from it. */
    private Entry<B> entry(AddedAccounts.Added one) {
        try {
            B bot = connector.connect(one.account(), added.credentials(one.account()));
            log.info("{} account {} is known", channel, one.account().name());
            return new Entry<>(one.account(), one.login(), Optional.of(bot));
        } catch (IllegalArgumentException | UnopenedSecret unusable) {
            log.error("{} account {} cannot be used: {}", channel, one.account().name(), unusable.getMessage());
            return new Entry<>(one.account(), one.login(), Optional.empty());
        }
    }
}
