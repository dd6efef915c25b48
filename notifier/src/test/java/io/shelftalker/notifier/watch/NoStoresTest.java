package io.shelftalker.notifier.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.notifier.shop.SmallShop;
import io.shelftalker.testkit.bot.TestBot;
import io.shelftalker.testkit.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is wanted near a place where no store is known. */
final class NoStoresTest {
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
    void saysThatNoStoresAreKnownAndOffersToWatchItOnline() throws Exception {
        TestBot.Person amelie = bot.person("amelie", "fr");
        assertThat(ada.says("/watch gooseneck kettle near Montréal").text())
                .startsWith("I know no stores of this shop, so I cannot tell what is near Montréal.")
                .contains("[Watch it online]");
        assertThat(ada.presses("Watch it online").text()).startsWith("Watching Copper Gooseneck Kettle.");
        assertThat(ada.says("tell me when the gooseneck kettle is in stock near me")
                        .text())
                .contains("cannot tell what is near you.");
        assertThat(amelie.says("/suivre gooseneck kettle près de Montréal").text())
                .startsWith("Je ne connais aucun magasin de cette boutique")
                .contains("[Le suivre en ligne]");
    }
}
