package io.shelftalker.channels.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.channels.SampleReplies;
import io.shelftalker.core.channel.Outgoing;
import io.shelftalker.core.workspace.Transactions;
import io.shelftalker.testkit.database.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class OldMessagesTest {
    private final WhatsAppStage stage = new WhatsAppStage();
    private final TestDatabase database = WhatsAppStage.database();
    private final Transactions transactions = database.transactions();
    private final SentParts sent = new SentParts(transactions);
    private final HeldReplies held = stage.held();

    /** The database is one for all stages. */
    @BeforeEach
    void begin() {
        tidied();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void whatCanStillBeToldOfIsKept() {
        add("SM1");
        database.clock().advance(Duration.ofDays(13));
        add("SM2");

        assertThat(tidied()).isZero();

        database.clock().advance(Duration.ofDays(2));
        assertThat(tidied()).isPositive();
        assertThat(sent.of(stage.account, "SM1")).isEmpty();
        assertThat(sent.of(stage.account, "SM2")).hasSize(1);
        assertThat(tidied()).as("nothing is left to do").isZero();
    }

    @Test
    void whatNobodyComesToReadIsNotHeldForEver() {
        hold("old");
        database.clock().advance(Duration.ofDays(29));
        hold("new");

        tidied();
        assertThat(keys()).containsExactly("old", "new");

        database.clock().advance(Duration.ofDays(2));
        tidied();
        assertThat(keys()).containsExactly("new");
    }

    private int tidied() {
        return transactions.in(stage.account.workspace(), new OldMessages()::tidy);
    }

    private void add(String sid) {
        sent.add(stage.account, "whatsapp:+1", sid, new SentParts.Part(0, sid, false, 0));
    }

    private void hold(String key) {
        Outgoing one = SampleReplies.outgoing("whatsapp:+1", SampleReplies.list(), Locale.ENGLISH, "token-" + key);
        held.add(
                stage.account,
                new Outgoing(stage.address(), one.reply(), one.locale(), one.zone(), key, one.token(), one.replaces()));
    }

    private List<String> keys() {
        return held.of(stage.address(), stage.account).stream()
                .map(Outgoing::idempotencyKey)
                .toList();
    }
}
