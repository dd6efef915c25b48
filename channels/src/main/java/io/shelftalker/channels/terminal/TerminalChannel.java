package io.shelftalker.channels.terminal;

import io.shelftalker.core.channel.Channel;
import io.shelftalker.core.channel.ChannelProfile;
import io.shelftalker.core.channel.Delivery;
import io.shelftalker.core.channel.Limit;
import io.shelftalker.core.channel.Outgoing;
import io.shelftalker.core.channel.Pacing;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Shows replies in the terminal chat of this process, while one is open. */
@Singleton
final class TerminalChannel implements Channel {
    static final String NAME = "terminal";

    private static final Limit NONE = new Limit(1_000_000, "code points", "terminals scroll");
    private static final ChannelProfile PROFILE = new ChannelProfile(
            NONE,
            NONE,
            new Limit(8, "buttons", "our own choice: a line of a narrow terminal"),
            new Limit(99_999, "buttons", "numbers that can be typed"),
            false,
            Pacing.none("terminals set no pace"));
    private static final int REMEMBERED = 10_000;

    /** A message that waits for somebody to open the chat is looked at this often. */
    private static final Duration NOBODY = Duration.ofSeconds(30);

    private final TerminalRenderer renderer;
    private final TerminalMenu menu = new TerminalMenu();
    private final Set<String> shown = new LinkedHashSet<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition showing = lock.newCondition();
    private @Nullable Consumer<String> screen;
    private Look look = Look.PLAIN;
    private long messages;
    private long answeredFrom;

    TerminalChannel(TerminalRenderer renderer) {
        this.renderer = renderer;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ChannelProfile profile() {
        return PROFILE;
    }

    @Override
    public Delivery send(Outgoing outgoing) {
        lock.lock();
        try {
            Consumer<String> open = screen;
            if (open == null) {
                return new Delivery.RetryAfter(NOBODY, "No terminal chat is open in this process");
            }
            if (shown.add(outgoing.idempotencyKey())) {
                show(outgoing, open);
            }
            return new Delivery.Sent(Optional.of(outgoing.idempotencyKey()));
        } finally {
            lock.unlock();
        }
    }

    /** Shows messages here from now on. */
    void open(Consumer<String> on, Look as) {
        lock.lock();
        try {
            screen = on;
            look = as;
        } finally {
            lock.unlock();
        }
    }

    void aside(String text) {
        lock.lock();
        try {
            if (screen != null) {
                screen.accept(look.aside(text));
            }
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            screen = null;
        } finally {
            lock.unlock();
        }
    }

    /** The person has entered a line; the button that it presses, if it is the number of one. */
    Optional<TerminalMenu.Option> entered(String line) {
        lock.lock();
        try {
            Optional<TerminalMenu.Option> pressed = menu.numbered(line);
            menu.entered();
            answeredFrom = messages;
            return pressed;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the last line is answered and the bot has fallen silent, but no longer than this. */
    void awaitAnswer(Duration patience, Duration silence) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = patience.toNanos();
            while (messages == answeredFrom && left > 0) {
                left = showing.awaitNanos(left);
            }
            while (messages > answeredFrom && showing.await(silence.toMillis(), TimeUnit.MILLISECONDS)) {
                answeredFrom = messages - 1;
            }
        } finally {
            lock.unlock();
        }
    }

    private void show(Outgoing outgoing, Consumer<String> on) {
        TerminalRenderer.Screenful screenful = renderer.render(outgoing, menu.open(), look);
        menu.add(screenful.options());
        if (!screenful.text().isBlank()) {
            on.accept(screenful.text());
        }
        if (shown.size() > REMEMBERED) {
            shown.remove(shown.iterator().next());
        }
        messages++;
        showing.signalAll();
    }
}
