package io.shelftalker.channels.slack;

import io.micronaut.context.BeanProvider;
import io.shelftalker.channels.Hmac;
import io.shelftalker.core.channel.Account;
import io.shelftalker.core.secret.Place;
import io.shelftalker.core.secret.UnopenedSecret;
import io.shelftalker.core.secret.Vault;
import io.shelftalker.core.workspace.Transactions;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;

/**
 * What an installation carries to Slack and back (RFC 6749 section 10.12): sealed, so that nobody else makes one; good for
 * ten minutes, once, and in the browser that it was made for.
 */
@Singleton
final class SlackStates {
    static final Duration LIFETIME = Duration.ofMinutes(10);

    private final BeanProvider<Vault> vault;
    private final Transactions transactions;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    SlackStates(BeanProvider<Vault> vault, Transactions transactions, InstantSource clock) {
        this.vault = vault;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * A new state.
     *
     * @param browser what only the browser keeps
     */
    record State(String text, String browser) {}

    /** How a state that came back is to be judged. */
    enum Verdict {
        GOOD,
        /** Not made here, or for another app, or damaged. */
        FOREIGN,
        LATE,
        /** It was made for another browser. */
        ELSEWHERE,
        USED
    }

    State make(Account app) {
        byte[] bytes = new byte[18];
        random.nextBytes(bytes);
        String browser = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        String content = browser + " " + clock.instant().plus(LIFETIME).getEpochSecond();
        byte[] sealed = vault.get().seal(place(app), content);
        return new State(Base64.getUrlEncoder().withoutPadding().encodeToString(sealed), browser);
    }

    /** Judges a state, which is used by that if it is good. @param browser what the browser kept, empty for nothing */
    Verdict use(Account app, String state, String browser) {
        String[] content;
        try {
            content = vault.get()
                    .open(place(app), Base64.getUrlDecoder().decode(state))
                    .split(" ", 2);
        } catch (IllegalArgumentException | UnopenedSecret foreign) {
            return Verdict.FOREIGN;
        }
        Instant until = Instant.ofEpochSecond(Long.parseLong(content[1]));
        if (!clock.instant().isBefore(until)) {
            return Verdict.LATE;
        }
        if (!Hmac.isSame(content[0], browser)) {
            return Verdict.ELSEWHERE;
        }
        return isFirst(content[0]) ? Verdict.GOOD : Verdict.USED;
    }

    private boolean isFirst(String nonce) {
        return transactions.across(
                handle -> handle.createUpdate("""
                        with old as (delete from slack_state where used_at < clock() - interval '1 hour')
                        insert into slack_state (nonce) values (:nonce) on conflict do nothing
                        """).bind("nonce", nonce).execute() == 1);
    }

    private static Place place(Account app) {
        return new Place(app.workspace(), "slack_state", "nonce", app.id().value());
    }
}
