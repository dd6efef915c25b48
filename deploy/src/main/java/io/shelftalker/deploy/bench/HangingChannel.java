package io.shelftalker.deploy.bench;

import io.shelftalker.core.channel.Channel;
import io.shelftalker.core.channel.ChannelProfile;
import io.shelftalker.core.channel.Delivery;
import io.shelftalker.core.channel.Outgoing;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A platform that takes everything and answers nothing. */
final class HangingChannel implements Channel {
    private final AtomicInteger held = new AtomicInteger();
    private final CountDownLatch released = new CountDownLatch(1);

    @Override
    public String name() {
        return "hanging";
    }

    @Override
    public ChannelProfile profile() {
        return ZeroChannel.PROFILE;
    }

    @Override
    public Delivery send(Outgoing outgoing) {
        held.incrementAndGet();
        try {
            released.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return new Delivery.Unknown("no answer");
    }

    /** How many messages it has been given. */
    int held() {
        return held.get();
    }

    void release() {
        released.countDown();
    }
}
