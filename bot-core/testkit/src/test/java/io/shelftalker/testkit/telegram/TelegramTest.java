package io.shelftalker.testkit.telegram;

import io.shelftalker.testkit.platform.HandClock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;

/** One bot, one person who has started it, and a clock that the test moves. */
abstract class TelegramTest {
    static final String TOKEN = "123:TOKEN";
    static final Duration SOON = Duration.ofSeconds(5);

    final HandClock clock = new HandClock();
    final FakeTelegram telegram = FakeTelegram.start(clock);
    final Bot bot = telegram.bot(TOKEN, "shop_bot");
    final Person ada = telegram.person(42, "Ada", "en").hasStarted();
    final ApiClient api = new ApiClient(telegram, TOKEN);

    @AfterEach
    void stop() {
        telegram.close();
    }
}
