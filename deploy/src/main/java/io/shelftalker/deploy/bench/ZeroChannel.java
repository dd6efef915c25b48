package io.shelftalker.deploy.bench;

import io.shelftalker.core.channel.Channel;
import io.shelftalker.core.channel.ChannelProfile;
import io.shelftalker.core.channel.Delivery;
import io.shelftalker.core.channel.Limit;
import io.shelftalker.core.channel.Outgoing;
import io.shelftalker.core.channel.Pacing;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A platform that takes everything at once. */
final class ZeroChannel implements Channel {
    private static final Limit ENOUGH = new Limit(4096, "code points", "of our own making");
    static final ChannelProfile PROFILE =
            new ChannelProfile(ENOUGH, ENOUGH, ENOUGH, ENOUGH, true, Pacing.none("of our own making"));

    private final Consumer<Outgoing> taken;
    private int sent;

    ZeroChannel() {
        this(message -> {});
    }

    /** @param taken hears of each message */
    ZeroChannel(Consumer<Outgoing> taken) {
        this.taken = taken;
    }

    @Override
    public String name() {
        return "zero";
    }

    @Override
    public ChannelProfile profile() {
        return PROFILE;
    }

    @Override
    public synchronized Delivery send(Outgoing outgoing) {
        taken.accept(outgoing);
        sent++;
        notifyAll();
        return new Delivery.Sent(Optional.of(Integer.toString(sent)));
    }

    /** @throws IllegalStateException if it takes longer than the patience */
    synchronized void awaitSent(int count, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (sent < count) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                throw new IllegalStateException("Only " + sent + " of " + count + " were sent in " + patience);
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }
}
