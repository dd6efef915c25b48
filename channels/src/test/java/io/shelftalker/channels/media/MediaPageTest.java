package io.shelftalker.channels.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.shelftalker.channels.SampleReplies;
import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.Accounts;
import io.shelftalker.core.channel.ConversationId;
import io.shelftalker.core.delivery.Draft;
import io.shelftalker.core.delivery.Outbox;
import io.shelftalker.core.delivery.Priority;
import io.shelftalker.testkit.bot.TestBeans;
import io.shelftalker.testkit.database.TestDatabase;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Charts by their addresses. */
final class MediaPageTest {
    private static final String KEY = "reply 42";

    private final TestDatabase database = TestDatabase.create();
    private final ApplicationContext beans =
            TestBeans.start(database, Map.of("shelftalker.master-key", "before-".repeat(6)));
    private final MediaPage page = beans.getBean(MediaPage.class);

    @BeforeEach
    void write() {
        Account account = beans.getBean(Accounts.class).register(database.workspace(), "whatsapp", "tea");
        database.transactions().run(database.workspace(), handle -> {
            long conversation = handle.createQuery("""
                            insert into conversation (workspace, account, external_id, kind)
                            values (:workspace, :account, 'ada', 'PRIVATE') returning id
                            """)
                    .bind("workspace", database.workspace().value())
                    .bind("account", account.id().value())
                    .mapTo(Long.class)
                    .one();
            Draft draft = new Draft(
                    new ConversationId(conversation),
                    Optional.empty(),
                    KEY,
                    Priority.NOTICE,
                    SampleReplies.series(),
                    Locale.ENGLISH,
                    ZoneOffset.UTC,
                    Optional.empty());
            beans.getBean(Outbox.class).post(handle, database.workspace(), List.of(draft));
        });
    }

    @AfterEach
    void close() {
        beans.close();
        database.close();
    }

    @Test
    void showsTheSameChartAsOftenAsItIsAskedFor() throws InterruptedException {
        HttpResponse<byte[]> first = page.picture(token(KEY));
        HttpResponse<byte[]> again = page.picture(token(KEY));

        assertThat(first.code()).isEqualTo(200);
        assertThat(first.body()).startsWith(0x89, 'P', 'N', 'G').isSameAs(again.body());
    }

    @Test
    void aTokenThatIsWrongChangedOrExpiredLeadsNowhere() throws InterruptedException {
        String token = token(KEY);
        page.picture(token);

        assertNowhere("guess");
        assertNowhere(token.substring(0, token.length() - 1));
        assertNowhere((token.charAt(0) == 'B' ? "C" : "B") + token.substring(1));
        assertNowhere(token("reply 43"));
        database.clock().advance(MediaTokens.LIFE);
        assertNowhere(token);
    }

    @Test
    void whatIsNoLongerKeptIsNoLongerShown() throws InterruptedException {
        String token = token(KEY);
        assertThat(page.picture(token).code()).isEqualTo(200);

        database.transactions().run(database.workspace(), handle -> {
            handle.execute("delete from outgoing_due");
            handle.execute("delete from outgoing");
        });

        assertNowhere(token);
    }

    @Test
    void whoeverFindsNoRoomIsAskedToComeAgain() {
        HttpResponse<byte[]> answer = MediaPage.answer(new Drawing.Busy());

        assertThat(answer.code()).isEqualTo(503);
        assertThat(answer.getHeaders().get(HttpHeaders.RETRY_AFTER)).isEqualTo("5");
        assertThat(answer.getHeaders().get(HttpHeaders.CACHE_CONTROL)).isEqualTo("no-store");
    }

    private void assertNowhere(String token) throws InterruptedException {
        HttpResponse<byte[]> answer = page.picture(token);
        assertThat(answer.code()).isEqualTo(404);
        assertThat(answer.getBody()).isEmpty();
    }

    private String token(String key) {
        return beans.getBean(MediaTokens.class)
                .token(new MediaTokens.Reference(database.workspace(), key))
                .orElseThrow();
    }
}
