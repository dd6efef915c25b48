package io.shelftalker.testkit.bot;

import io.micronaut.context.ApplicationContext;
import io.shelftalker.testkit.database.TestDatabase;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** The beans of one process on a test's database, by the test's clock; they may ask this machine for pages. */
public final class TestBeans {
    private TestBeans() {}

    /** Starts them. @param others configuration beside the database's */
    public static ApplicationContext start(TestDatabase database, Map<String, Object> others) {
        Map<String, Object> properties = new HashMap<>(database.properties());
        properties.put("shelftalker.egress.allow", "127.0.0.1");
        properties.putAll(others);
        ApplicationContext beans =
                ApplicationContext.builder().properties(properties).build();
        // By its interface: registered by its class, it would stand beside the system's clock.
        beans.registerSingleton(InstantSource.class, database.clock());
        return beans.start();
    }
}
