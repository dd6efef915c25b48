package io.shelftalker.channels.loss;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.shelftalker.channels.SampleReplies;
import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.Accounts;
import io.shelftalker.core.channel.Address;
import io.shelftalker.core.channel.Outgoing;
import io.shelftalker.testkit.database.TestDatabase;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class StoredLossesTest {
    private final TestDatabase database = TestDatabase.create();
    private final Accounts accounts = new Accounts(database.transactions());
    private final StoredLosses losses = new StoredLosses(accounts, database.transactions(), new SimpleMeterRegistry());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void countsAMessageOnce() {
        Account account = accounts.register(database.workspace(), "slack", "tea");
        losses.add(message(account, "first"), Loss.PICTURE_UNREACHABLE);
        losses.add(message(account, "first"), Loss.PICTURE_UNREACHABLE);
        losses.add(message(account, "second"), Loss.PICTURE_UNREACHABLE);

        assertThat(losses.of(database.workspace())).singleElement().satisfies(tally -> {
            assertThat(tally.loss()).isEqualTo(Loss.PICTURE_UNREACHABLE);
            assertThat(tally.count()).isEqualTo(2);
        });
    }

    /** Whatever is wrong with the note, the message goes out. */
    @Test
    void neverHoldsAMessageUp() {
        Outgoing ofNoAccount = SampleReplies.outgoing("42", SampleReplies.list(), Locale.ENGLISH, "token");
        losses.add(ofNoAccount, Loss.PICTURE_REFUSED);

        assertThat(losses.of(database.workspace())).isEmpty();
    }

    private static Outgoing message(Account account, String key) {
        return new Outgoing(
                new Address(account.id(), "D1"),
                SampleReplies.list(),
                Locale.ENGLISH,
                ZoneOffset.UTC,
                key,
                "token",
                Optional.empty());
    }
}
