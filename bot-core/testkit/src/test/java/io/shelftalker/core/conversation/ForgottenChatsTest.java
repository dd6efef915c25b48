package io.shelftalker.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.testkit.bot.TestBot;
import io.shelftalker.testkit.database.TestDatabase;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ForgottenChatsTest {
    private final TestDatabase database = TestDatabase.create();
    private final TestBot bot = TestBot.start(database);

    @AfterEach
    void stop() {
        bot.close();
        database.close();
    }

    @Test
    void nothingIsLeftOfWhatWasSaidOrWhoSaidIt() throws Exception {
        bot.person("ada").says("/help");
        bot.person("bob").says("/help");

        assertThat(forget(List.of(), "ada", "nobody")).containsExactly("ada", "nobody");

        assertThat(count("select count(*) from inbound where content::text like '%ada%'"))
                .isZero();
        assertThat(count("select count(*) from outgoing")).isEqualTo(1);
        assertThat(count("select count(*) from contact where name = 'ada'")).isZero();
        assertThat(count("select count(*) from contact where name = 'bob'")).isEqualTo(1);
    }

    @Test
    void whoComesBackIsAnswered() throws Exception {
        TestBot.Person ada = bot.person("ada");
        ada.says("/help");
        forget(List.of(), "ada");

        assertThat(ada.says("/help").text()).isNotBlank();
    }

    @Test
    void whatAFeatureNeedsIsKept() throws Exception {
        bot.person("ada").says("/help");

        assertThat(forget(List.of((handle, chats) -> chats), "ada")).isEmpty();

        assertThat(count("select count(*) from inbound")).isEqualTo(1);
        assertThat(count("select count(*) from contact where name = 'ada'")).isEqualTo(1);
    }

    @Test
    void whereSomethingWaitsNothingIsForgotten() throws Exception {
        bot.person("ada").says("/help");
        bot.settles();
        database.everything().useHandle(handle -> handle.execute("update outgoing set state = 'due'"));

        assertThat(forget(List.of(), "ada")).isEmpty();
    }

    private List<String> forget(List<ChatKeeper> keepers, String... chats) {
        bot.settles();
        return database.transactions().in(database.workspace(), handle -> new ForgottenChats(keepers, List.of())
                .forget(handle, bot.account().id(), List.of(chats)));
    }

    private long count(String query) {
        return database.everything()
                .withHandle((Handle handle) ->
                        handle.createQuery(query).mapTo(Long.class).one());
    }
}
