package io.shelftalker.notifier.snooze;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.notifier.shop.SmallShop;
import io.shelftalker.testkit.bot.TestBot;
import io.shelftalker.testkit.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ending a snooze by name. */
final class WakeCommandTest {
    private final TestDatabase database = TestDatabase.create();
    private final TestBot bot = TestBot.start(database);
    private final TestBot.Person ada = bot.person("ada");

    @BeforeEach
    void opens() {
        new SmallShop(bot).opens(SmallShop.seen("Copper Gooseneck Kettle", "64"));
    }

    @AfterEach
    void stop() {
        bot.close();
        database.close();
    }

    @Test
    void wakesWhatIsSnoozed() throws Exception {
        ada.says("/watch gooseneck kettle");
        ada.says("/snooze kettle 2 weeks");
        assertThat(ada.says("/wake kettle").text()).startsWith("Copper Gooseneck Kettle is awake again");
        ada.says("/snooze kettle 2 weeks");
        assertThat(ada.says("/wake").text()).startsWith("Copper Gooseneck Kettle is awake again");
        TestBot.Person amelie = bot.person("amelie", "fr");
        amelie.says("/suivre gooseneck kettle");
        amelie.says("/patienter kettle 2 semaines");
        assertThat(amelie.says("/réveiller kettle").text()).contains("Copper Gooseneck Kettle");
    }
}
