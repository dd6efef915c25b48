package io.shelftalker.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.testkit.bot.TestBot;
import io.shelftalker.testkit.database.TestDatabase;
import java.time.Duration;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class OldWordsTest {
    private final TestDatabase database = TestDatabase.create();
    private final TestBot bot = TestBot.start(database);

    @AfterEach
    void stop() {
        bot.close();
        database.close();
    }

    @Test
    void whatWasSaidLongAgoIsTakenAwayAndNothingElse() throws Exception {
        bot.person("ada").says("/help");
        bot.person("bob").says("/help");
        bot.settles();
        execute("update outgoing set state = 'due' where id = (select max(id) from outgoing)");
        database.clock().advance(Duration.ofDays(OldWords.DAYS).plusHours(1));
        bot.person("eve").says("/help");

        assertThat(tidy()).isEqualTo(3);
        assertThat(tidy()).as("nothing is left to do").isZero();

        assertThat(count("select count(*) from inbound")).isEqualTo(1);
        assertThat(count("select count(*) from outgoing where state = 'due'")).isEqualTo(1);
        assertThat(count("select count(*) from outgoing")).isEqualTo(2);
    }

    @Test
    void whereAllIsOldAllGoes() throws Exception {
        bot.person("ada").says("/help");
        bot.settles();
        database.clock().advance(Duration.ofDays(OldWords.DAYS).plusHours(1));

        assertThat(tidy()).isEqualTo(2);
    }

    @Test
    void whatMembersSaidStaysSoThatTheyAreToldWhereTheyWrote() throws Exception {
        bot.person("ada").says("/help");
        execute("""
                with them as (insert into member (workspace, role) select workspace, 'OPERATOR' from contact returning id)
                update contact set member = them.id from them where name = 'ada'
                """);
        database.clock().advance(Duration.ofDays(OldWords.DAYS).plusHours(1));

        tidy();

        assertThat(count("select count(*) from inbound")).isEqualTo(1);
    }

    private int tidy() {
        return database.transactions().in(database.workspace(), new OldWords()::tidy);
    }

    private void execute(String statement) {
        database.everything().useHandle(handle -> handle.execute(statement));
    }

    private long count(String query) {
        return database.everything()
                .withHandle((Handle handle) ->
                        handle.createQuery(query).mapTo(Long.class).one());
    }
}
