package io.shelftalker.channels.widget;

import io.shelftalker.channels.Hmac;
import io.shelftalker.core.workspace.Transactions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;

/** Whether a shop's server has said who a visitor is. Each proof is believed once, on whichever replica. */
@Singleton
final class Identities {
    private final Transactions transactions;
    private final InstantSource clock;

    Identities(Transactions transactions, InstantSource clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What becomes of a proof. */
    enum Verdict {
        PROVED,
        /** Not signed with this account's secret, or of no form that is. */
        FALSE,
        /** Signed too long ago, or in the future. */
        STALE,
        /** Shown before. */
        REPLAYED
    }

    Verdict judge(WidgetAccount account, Proof proof) {
        if (!isSigned(account, proof)) {
            return Verdict.FALSE;
        }
        Duration age = Duration.between(proof.issuedAt(), clock.instant()).abs();
        if (age.compareTo(WidgetProfile.PROOF) > 0) {
            return Verdict.STALE;
        }
        return isNew(account, proof) ? Verdict.PROVED : Verdict.REPLAYED;
    }

    private static boolean isSigned(WidgetAccount account, Proof proof) {
        return proof.isWellFormed()
                && account.identitySecret()
                        .filter(secrets -> secrets.any(secret -> isSignedWith(secret, account, proof)))
                        .isPresent();
    }

    private static boolean isSignedWith(String secret, WidgetAccount account, Proof proof) {
        return Hmac.sha256(secret)
                .holds(proof.text(account.account().name()), HexFormat.of().parseHex(proof.signature()));
    }

    /** Keeps nonces for as long as their proofs could be shown again. */
    private boolean isNew(WidgetAccount account, Proof proof) {
        return transactions.in(
                account.account().workspace(),
                handle -> handle.createUpdate("""
                                with gone as (
                                  delete from widget_nonce where at < clock() - interval '1 hour'
                                )
                                insert into widget_nonce (account, nonce, workspace)
                                values (:account, :nonce, :workspace)
                                on conflict (account, nonce) do nothing
                                """)
                                .bind("account", account.account().id().value())
                                .bind("nonce", proof.nonce())
                                .bind("workspace", account.account().workspace().value())
                                .execute()
                        == 1);
    }
}
