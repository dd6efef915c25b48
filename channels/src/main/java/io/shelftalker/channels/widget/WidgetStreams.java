package io.shelftalker.channels.widget;

import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.AccountId;
import io.shelftalker.core.database.DatabaseAway;
import io.shelftalker.core.schedule.Activity;
import io.shelftalker.core.workspace.Transactions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The streams that are open in this process. What this process sends wakes them at once; for what others send, one
 * question to the database, four times a second while any is open, asks how far all their conversations have come. A
 * NOTIFY for each message would order the commits of the whole database one after the other.
 */
@Singleton
final class WidgetStreams implements Activity {
    private static final Logger log = LoggerFactory.getLogger(WidgetStreams.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);

    private final Transactions transactions;
    private final WidgetMessages messages;
    private final Map<Place, Set<WidgetStream>> open = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();
    private final Semaphore stopping = new Semaphore(0);

    WidgetStreams(Transactions transactions, WidgetMessages messages) {
        this.transactions = transactions;
        this.messages = messages;
    }

    private record Place(AccountId account, String chat) {}

    /** How far a conversation has come. */
    private record Progress(Place place, long event) {}

    @Override
    public void start() {
        Thread.ofVirtual().name("widget-streams").start(this::look);
    }

    @Override
    public void stop() {
        stopping.release();
        open.values().forEach(streams -> streams.forEach(WidgetStream::close));
    }

    /**
     * Opens a stream of what has changed since an event.
     *
     * @return absent if the visitor, or this process, has as many as may be
     */
    Optional<WidgetStream> open(Account account, String chat, long after, Duration life) {
        Place place = new Place(account.id(), chat);
        long latest = messages.latest(account, chat);
        EventText greeting = EventText.greeting(after > latest, after > latest ? 0 : after);
        WidgetStream stream = new WidgetStream(
                seen -> EventText.of(messages.since(account, chat, seen), seen),
                greeting,
                life,
                ended -> remove(place, ended));
        return add(place, stream) ? Optional.of(stream) : Optional.empty();
    }

    private boolean add(Place place, WidgetStream stream) {
        @Nullable
        Set<WidgetStream> streams = open.compute(place, (key, before) -> {
            Set<WidgetStream> all = before == null ? ConcurrentHashMap.newKeySet() : before;
            if (all.size() < WidgetProfile.STREAMS_OF_VISITOR.value()
                    && count.get() < WidgetProfile.STREAMS.value()
                    && all.add(stream)) {
                count.incrementAndGet();
            }
            return all.isEmpty() ? null : all;
        });
        return streams != null && streams.contains(stream);
    }

    private void remove(Place place, WidgetStream stream) {
        open.computeIfPresent(place, (key, streams) -> {
            if (streams.remove(stream)) {
                count.decrementAndGet();
            }
            return streams.isEmpty() ? null : streams;
        });
    }

    /** Tells this process's streams of a conversation that it has come further. */
    void wake(AccountId account, String chat) {
        open.getOrDefault(new Place(account, chat), Set.of()).forEach(WidgetStream::wake);
    }

    private void look() {
        try {
            while (!stopping.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                lookOnce();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookOnce() {
        try {
            if (!open.isEmpty()) {
                progress(List.copyOf(open.keySet())).forEach(this::wake);
            }
        } catch (DatabaseAway away) {
            log.warn("Visitors' streams stay as they are: the database is away");
        } catch (RuntimeException failure) {
            log.error("Looking after visitors' streams failed", failure);
        }
    }

    private void wake(Progress progress) {
        open.getOrDefault(progress.place(), Set.of()).stream()
                .filter(stream -> stream.seen() < progress.event())
                .forEach(WidgetStream::wake);
    }

    private List<Progress> progress(List<Place> places) {
        return transactions.across(handle -> handle.createQuery("""
                        select c.account, c.chat, c.last_event
                        from unnest(:accounts, :chats) as place (account, chat)
                        join widget_chat c on c.account = place.account and c.chat = place.chat
                        """)
                .bindArray(
                        "accounts",
                        Long.class,
                        places.stream().map(place -> place.account().value()).toList())
                .bindArray(
                        "chats", String.class, places.stream().map(Place::chat).toList())
                .map((row, context) ->
                        new Progress(new Place(new AccountId(row.getLong(1)), row.getString(2)), row.getLong(3)))
                .list());
    }
}
