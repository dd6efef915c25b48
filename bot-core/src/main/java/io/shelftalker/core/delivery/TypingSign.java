package io.shelftalker.core.delivery;

import io.shelftalker.core.channel.Address;
import io.shelftalker.core.channel.Channel;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows people that an answer is on its way, from when it has taken longer than a moment until this is closed. Nothing
 * waits for it, and nothing fails with it.
 */
public final class TypingSign implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(TypingSign.class);
    private static final Duration MOMENT = Duration.ofMillis(700);

    /** Telegram shows it for five seconds (core.telegram.org/bots/api#sendchataction). */
    private static final Duration AGAIN = Duration.ofSeconds(4);

    /** Who has watched it for minutes believes it no longer. */
    private static final int MOST = 45;

    private final CountDownLatch over = new CountDownLatch(1);

    private TypingSign() {}

    /** @param chat where to show it, asked when it is time; nowhere while nothing may be sent there */
    public static TypingSign show(Channel channel, Supplier<Optional<Address>> chat) {
        TypingSign sign = new TypingSign();
        Thread.ofVirtual().name("typing").start(() -> sign.run(channel, chat));
        return sign;
    }

    private void run(Channel channel, Supplier<Optional<Address>> chat) {
        try {
            Duration pause = MOMENT;
            for (int shown = 0; shown < MOST && !over.await(pause.toMillis(), TimeUnit.MILLISECONDS); shown++) {
                chat.get().ifPresent(channel::typing);
                pause = AGAIN;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            log.info("It could not be shown that an answer is on its way: {}", failure.toString());
        }
    }

    @Override
    public void close() {
        over.countDown();
    }
}
