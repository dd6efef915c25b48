package io.shelftalker.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.core.conversation.OwnerChat;
import io.shelftalker.testkit.bot.TestBot;
import io.shelftalker.testkit.database.TestDatabase;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How long the secret of a key can be read in what the bot has written. */
final class ToldKeysTest {
    private static final String WITH_SECRET =
            "select count(*) from shelftalker.outgoing where content::text ~ 'st_[0-9A-Za-z]{48}'";

    private final TestDatabase database = TestDatabase.create();
    private final TestBot bot = TestBot.start(database);
    private final TestBot.Person olga = bot.person("olga");
    private final ToldKeys told = bot.context().getBean(ToldKeys.class);

    @AfterEach
    void stop() {
        bot.close();
        database.close();
    }

    @Test
    void isGoneAsSoonAsItsMessageIsSettled() throws Exception {
        bot.context().getBean(OwnerChat.class).admit(bot.account(), olga.envelope());
        olga.says("/help");
        olga.says("/key new warehouse");
        bot.settles();
        assertThat(count(WITH_SECRET)).isEqualTo(1);

        run("update shelftalker.outgoing set state = 'due' where content::text like '%st\\_%'");
        told.hide();
        assertThat(count(WITH_SECRET)).as("it is to be sent still").isEqualTo(1);

        run("update shelftalker.outgoing set state = 'sent'");
        told.hide();
        assertThat(count(WITH_SECRET)).isZero();
        assertThat(count("select count(*) from shelftalker.outgoing where content::text ~ 'st_[0-9A-Za-z]{10}…'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from shelftalker.api_key_told")).isZero();
    }

    private long count(String query) {
        return database.everything()
                .withHandle(
                        handle -> handle.createQuery(query).mapTo(Long.class).one());
    }

    private void run(String change) {
        database.everything().useHandle((Handle handle) -> handle.execute(change));
    }
}
