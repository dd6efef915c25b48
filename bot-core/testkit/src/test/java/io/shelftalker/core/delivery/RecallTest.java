package io.shelftalker.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.Accounts;
import io.shelftalker.core.channel.ConversationId;
import io.shelftalker.core.channel.Delivery;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.testkit.bot.TestBeans;
import io.shelftalker.testkit.database.TestDatabase;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class RecallTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private final TestDatabase database = TestDatabase.create();
    private final ApplicationContext beans = TestBeans.start(database, Map.of());
    private final Outgoings outgoings = beans.getBean(Outgoings.class);
    private final Outbox outbox = beans.getBean(Outbox.class);
    private final DeadLetters letters = beans.getBean(DeadLetters.class);
    private final Account account =
            beans.getBean(Accounts.class).register(database.workspace(), "recording", "default");
    private final ConversationId conversation = conversation();

    @AfterEach
    void stop() {
        beans.close();
        database.close();
    }

    @Test
    void whatWaitedTooLongIsTakenBackWithWhatWaitsBehindIt() {
        post("old");
        database.clock().advance(HOUR.plusMinutes(1));
        post("new");

        assertThat(recall()).containsExactlyInAnyOrder("old", "new");
        assertThat(outgoings.claim(account.id(), 10)).isEmpty();
    }

    @Test
    void whatASenderMayHaveSentBeforeItDiedIsLeftToItsKey() {
        post("old");
        assertThat(outgoings.claim(account.id(), 10)).hasSize(1);
        database.clock().advance(HOUR.plusMinutes(1));

        assertThat(recall()).isEmpty();
        assertThat(outgoings.claim(account.id(), 10))
                .extracting(row -> row.message().idempotencyKey())
                .containsExactly("old");
    }

    @Test
    void whatASenderMayHaveSentBeforeItDiedIsNotTakenBackFromTheNextOneEither() {
        post("old");
        assertThat(outgoings.claim(account.id(), 10)).hasSize(1);
        database.clock().advance(HOUR.plusMinutes(1));
        Claimed taken = outgoings.claim(account.id(), 10).getFirst();
        outgoings.settle(
                database.workspace(),
                List.of(Settlement.of(taken, new Delivery.RetryAfter(Duration.ofSeconds(5), "slow down"))));

        assertThat(recall()).isEmpty();
    }

    @Test
    void whatThePlatformPutOffIsTakenBack() {
        post("old");
        Claimed row = outgoings.claim(account.id(), 10).getFirst();
        outgoings.settle(
                database.workspace(),
                List.of(Settlement.of(row, new Delivery.RetryAfter(Duration.ofSeconds(5), "slow down"))));
        database.clock().advance(HOUR.plusMinutes(1));

        assertThat(recall()).containsExactly("old");
    }

    @Test
    void whatIsSentAgainByAnOperatorIsNotTakenBack() {
        post("old");
        Claimed row = outgoings.claim(account.id(), 10).getFirst();
        outgoings.settle(database.workspace(), List.of(Settlement.of(row, new Delivery.Refused("refused"))));
        database.clock().advance(HOUR.multipliedBy(2));
        database.transactions().run(database.workspace(), handle -> letters.replay(handle, Optional.empty()));

        assertThat(recall()).isEmpty();
    }

    @Test
    void whatIsNotSentIsCountedByWhatKeptIt() {
        post("refused");
        Claimed row = outgoings.claim(account.id(), 10).getFirst();
        outgoings.settle(database.workspace(), List.of(Settlement.of(row, new Delivery.Refused("refused"))));
        database.transactions().run(database.workspace(), handle -> letters.drop(handle, Optional.empty()));
        post("old");
        database.clock().advance(HOUR.plusMinutes(1));
        recall();
        post("blocked");
        Claimed blocked = outgoings.claim(account.id(), 10).getFirst();
        outgoings.settle(database.workspace(), List.of(Settlement.of(blocked, new Delivery.Unreachable("blocked"))));

        assertThat(standing().unsent()).isEqualTo(new DeadLetters.Unsent(1, 1, 1));

        database.clock().advance(HOUR.multipliedBy(24));
        assertThat(standing().unsent()).isEqualTo(new DeadLetters.Unsent(0, 0, 0));
    }

    private DeadLetters.Standing standing() {
        return database.transactions().in(database.workspace(), letters::standing);
    }

    private List<String> recall() {
        return database.transactions().in(database.workspace(), handle -> outbox.recall(handle, "", HOUR)).stream()
                .map(Outbox.Recalled::key)
                .toList();
    }

    private void post(String key) {
        Draft draft = new Draft(
                conversation,
                Optional.empty(),
                key,
                Priority.NOTICE,
                Reply.text(Phrase.literal("Hello")),
                Locale.ENGLISH,
                ZoneOffset.UTC,
                Optional.empty());
        database.transactions()
                .run(database.workspace(), handle -> outbox.post(handle, database.workspace(), List.of(draft)));
    }

    private ConversationId conversation() {
        return database.transactions()
                .in(
                        database.workspace(),
                        handle -> new ConversationId(handle.createQuery("""
                        insert into conversation (workspace, account, external_id, kind)
                        values (:workspace, :account, 'ada', 'PRIVATE') returning id
                        """)
                                .bind("workspace", database.workspace().value())
                                .bind("account", account.id().value())
                                .mapTo(Long.class)
                                .one()));
    }
}
