package io.shelftalker.testkit.twilio;

import java.util.concurrent.atomic.AtomicLong;

/** Ids as Twilio gives them: two letters and 32 hexadecimal digits. */
final class Sids {
    private final AtomicLong last = new AtomicLong(0x4711);

    String next(String kind) {
        return kind + "%032x".formatted(last.incrementAndGet());
    }
}
