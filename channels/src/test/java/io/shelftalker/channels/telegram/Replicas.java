package io.shelftalker.channels.telegram;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.shelftalker.core.conversation.Lanes;
import io.shelftalker.core.delivery.Courier;
import io.shelftalker.core.schedule.Activity;
import io.shelftalker.testkit.database.TestDatabase;
import io.shelftalker.testkit.telegram.FakeTelegram;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Processes of the bot on one database, at a fake Telegram. */
final class Replicas implements AutoCloseable {
    private final TestDatabase database;
    private final FakeTelegram telegram;
    private final List<EmbeddedServer> running = new ArrayList<>();

    Replicas(TestDatabase database, FakeTelegram telegram) {
        this.database = database;
        this.telegram = telegram;
    }

    EmbeddedServer start(Map<String, Object> configured) {
        Map<String, Object> properties = new HashMap<>(database.properties());
        properties.put("micronaut.server.port", -1);
        properties.put("micronaut.server.thread-selection", "BLOCKING");
        properties.put("shelftalker.telegram.api-url", telegram.uri().toString());
        properties.putAll(configured);
        ApplicationContext context = ApplicationContext.builder()
                .properties(properties)
                .singletons(database.clock())
                .start();
        EmbeddedServer server = context.getBean(EmbeddedServer.class).start();
        context.getBean(Courier.class).start();
        context.getBean(Lanes.class).start();
        telegrams(context).forEach(Activity::start);
        running.add(server);
        return server;
    }

    void stop(EmbeddedServer server) {
        running.remove(server);
        ApplicationContext context = server.getApplicationContext();
        telegrams(context).forEach(Activity::stop);
        context.getBean(Lanes.class).stop();
        context.getBean(Courier.class).stop();
        context.close();
    }

    @Override
    public void close() {
        List.copyOf(running).forEach(this::stop);
    }

    private static Stream<Activity> telegrams(ApplicationContext context) {
        return context.getBeansOfType(Activity.class).stream()
                .filter(activity -> activity.getClass().getName().contains("telegram"));
    }
}
