package io.shelftalker.notifier.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.notifier.shop.SmallShop;
import io.shelftalker.testkit.bot.TestBot;
import io.shelftalker.testkit.database.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WatchedSearchesTest {
    private final TestDatabase database = TestDatabase.create();
    private final TestBot bot = TestBot.start(database);
    private final SmallShop shop = SmallShop.stocked(bot);
    private final TestBot.Person ada = bot.person("ada");

    @AfterEach
    void stop() {
        bot.close();
        database.close();
    }

    @Test
    void aPriceForMoreThanCanBeChosenFromIsASearch() throws Exception {
        for (int i = 1; i <= 6; i++) {
            shop.imports(SmallShop.seen("Green Tea number" + i, "1" + i).in("Tea"));
        }
        assertThat(ada.says("/watch tea under 12").text()).startsWith("Watching for “tea under 12”. One fits now;");
        assertThat(bot.person("amelie", "fr").says("/suivre tea sous 13").text())
                .startsWith("Je guette «\u202ftea sous 13\u202f». 2 produits correspondent déjà");
        assertThat(ada.says("/watch tea").text()).contains("Which one?");
        assertThat(ada.says("/watch number3 under 12").text()).startsWith("Watching Green Tea number3.");
    }

    @Test
    void aCategoryIsWatchedForWhatIsNewInIt() throws Exception {
        shop.imports(SmallShop.seen("Wren Earbuds", "79").in("Audio"));
        for (String words : List.of("/watch category audio", "/watch the audio section", "watch the category audio")) {
            assertThat(ada.says(words).text()).as(words).startsWith("Watching for what is new in “Audio”.");
        }
        assertThat(ada.says("/watch category audio under 50").text()).startsWith("Watching for “audio under 50”.");
        assertThat(bot.person("amelie", "fr").says("/suivre le rayon audio").text())
                .startsWith("Je guette les nouveautés de «\u202fAudio\u202f»");
    }
}
