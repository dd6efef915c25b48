package io.shelftalker.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.testkit.bot.TestBot;
import io.shelftalker.testkit.database.TestDatabase;
import org.junit.jupiter.api.Test;

final class ClientLanguageTest {
    @Test
    void aLanguageIsKnownHoweverAClientWritesIt() throws InterruptedException {
        try (TestDatabase database = TestDatabase.create();
                TestBot bot = TestBot.start(database)) {
            assertThat(bot.person("amelie", "fr_CA").says("/link").text()).startsWith("Écrivez");
            assertThat(bot.person("zoe", "fr-CA").says("/link").text()).startsWith("Écrivez");
            assertThat(bot.person("jan", "nl").says("/link").text()).startsWith("Write");
        }
    }
}
