package io.shelftalker.channels;

import io.micronaut.context.ApplicationContext;
import io.shelftalker.testkit.database.TestDatabase;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A database and the beans on it, for stages that need some; started once, and left to the end of the process. */
public final class Shelf {
    public static final TestDatabase DATABASE = TestDatabase.create();
    public static final ApplicationContext BEANS = ApplicationContext.builder()
            .properties(DATABASE.properties())
            .properties(Map.of("shelftalker.master-key", "c2hlbGZ0YWxrZXIgaW4gaXRzIG93biB0ZXN0cyAxMjM="))
            .singletons(DATABASE.clock())
            .start();

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private Shelf() {}

    /** Never the same twice, for the accounts of stages. */
    public static int number() {
        return NUMBERS.incrementAndGet();
    }
}
