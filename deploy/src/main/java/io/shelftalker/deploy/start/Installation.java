package io.shelftalker.deploy.start;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.shelftalker.core.database.Database;
import io.shelftalker.core.schedule.Activity;
import io.shelftalker.deploy.settings.Settings;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running application: its beans and, where it serves, its activities and its HTTP server. */
public final class Installation implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Installation.class);
    private static final String EVERYWHERE = "0.0.0.0";
    private static final int PORT = 8080;

    private final ApplicationContext context;
    private final Deque<Activity> running = new ArrayDeque<>();

    private Installation(ApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts everything: the database, the HTTP server, and whatever goes on by itself.
     *
     * @param beans more that others may ask for; a clock among them is everybody's
     * @throws Refused if the port is taken
     * @throws io.shelftalker.core.database.DatabaseUnusable if the database cannot be used
     */
    public static Installation serving(Settings settings, Object... beans) {
        String host = settings.get("http.host").orElse(EVERYWHERE);
        int port = settings.get("http.port").map(Integer::parseInt).orElse(PORT);
        Map<String, Object> properties = new LinkedHashMap<>(settings.properties());
        properties.put("micronaut.server.host", host);
        properties.put("micronaut.server.port", port);
        Installation installation = configured(properties, beans);
        try {
            refuseTaken(host, port);
            installation.serve();
            return installation;
        } catch (RuntimeException failure) {
            installation.close();
            throw failure;
        }
    }

    /**
     * Starts the database and the beans for one piece of work; nothing listens, and nothing goes on by itself.
     *
     * @throws io.shelftalker.deploy.settings.Misconfigured if a feature refuses its settings
     * @throws io.shelftalker.core.database.DatabaseUnusable if the database cannot be used
     */
    public static Installation working(Settings settings, Object... beans) {
        Installation installation = configured(settings.properties(), beans);
        try {
            installation.bean(Database.class);
            return installation;
        } catch (RuntimeException failure) {
            installation.close();
            throw failure;
        }
    }

    /**
     * Makes beans that need no database, for reading what somebody gives.
     *
     * @throws io.shelftalker.deploy.settings.Misconfigured if a feature refuses its settings
     */
    public static Installation reading(Settings settings) {
        return configured(settings.properties());
    }

    private static Installation configured(Map<String, Object> properties, Object... beans) {
        ApplicationContext context = ApplicationContext.builder()
                .banner(false)
                .deduceEnvironment(false)
                .environmentPropertySource(false)
                .properties(properties)
                .build();
        for (Object bean : beans) {
            register(context, bean);
        }
        context.start();
        try {
            Configurations.check(context);
            return new Installation(context);
        } catch (RuntimeException failure) {
            context.close();
            throw failure;
        }
    }

    private static void register(ApplicationContext context, Object bean) {
        if (bean instanceof InstantSource clock) {
            context.registerSingleton(InstantSource.class, clock); // by its class it would stand beside the system's
        } else {
            context.registerSingleton(bean);
        }
    }

    private static void refuseTaken(String host, int port) {
        if (!Port.isFree(host, port)) {
            throw new Refused(
                    Exit.FAILED,
                    "Port " + port + " on " + host + " is taken by another program."
                            + " Stop it, or set SHELFTALKER_HTTP_PORT to another port.");
        }
    }

    private void serve() {
        bean(Database.class);
        bean(EmbeddedServer.class).start();
        for (Activity activity : context.getBeansOfType(Activity.class)) {
            running.push(activity);
            activity.start();
        }
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Where it listens, for people and programs on this machine. */
    public String address() {
        return "http://localhost:" + bean(EmbeddedServer.class).getPort();
    }

    /**
     * Waits until the process is told to end (SIGTERM, SIGINT); everything is then stopped in order.
     *
     * @throws InterruptedException if this thread is interrupted first
     */
    public void runUntilStopped() throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(this::close));
        new CountDownLatch(1).await();
    }

    /** Stops what goes on by itself in reverse order, then the HTTP server, then the database. */
    @Override
    public synchronized void close() {
        while (!running.isEmpty()) {
            stop(running.pop());
        }
        context.close();
    }

    /** One that cannot stop must not keep the others from it. */
    private static void stop(Activity activity) {
        try {
            activity.stop();
        } catch (RuntimeException failure) {
            log.error("{} did not stop", activity.getClass().getSimpleName(), failure);
        }
    }
}
