package io.shelftalker.deploy.start;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.shelftalker.deploy.settings.Settings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** The running application: its beans and, where it serves, its HTTP server. */
public final class Installation implements AutoCloseable {
    private final ApplicationContext context;

    private Installation(ApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts everything, and listens.
     *
     * @throws Refused if the port is taken
     */
    public static Installation serving(Settings settings) {
        String host = settings.get("http.host").orElse("0.0.0.0");
        int port = settings.get("http.port").map(Integer::parseInt).orElse(8080);
        if (!Port.isFree(host, port)) {
            throw new Refused(Exit.FAILED, "Port " + port + " on " + host + " is taken by another program."
                    + " Stop it, or set SHELFTALKER_HTTP_PORT to another port.");
        }
        Map<String, Object> properties = new LinkedHashMap<>(settings.properties());
        properties.put("micronaut.server.host", host);
        properties.put("micronaut.server.port", port);
        Installation installation = start(properties);
        installation.bean(EmbeddedServer.class).start();
        return installation;
    }

    /** Starts the beans for one piece of work; nothing listens. */
    public static Installation working(Settings settings) {
        return start(new LinkedHashMap<>(settings.properties()));
    }

    private static Installation start(Map<String, Object> properties) {
        return new Installation(ApplicationContext.builder()
                .banner(false)
                .deduceEnvironment(false)
                .environmentPropertySource(false)
                .properties(properties)
                .start());
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Where it listens, for people and programs on this machine. */
    public String address() {
        return "http://localhost:" + bean(EmbeddedServer.class).getPort();
    }

    /**
     * Waits until the process is told to end (SIGTERM, SIGINT), then stops everything in order.
     *
     * @throws InterruptedException if this thread is interrupted first
     */
    public void runUntilStopped() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(this::close));
        never.await();
    }

    @Override
    public void close() {
        context.close();
    }
}
