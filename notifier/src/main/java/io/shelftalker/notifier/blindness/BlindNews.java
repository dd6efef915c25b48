package io.shelftalker.notifier.blindness;

import io.shelftalker.catalog.product.CatalogEvent;
import io.shelftalker.catalog.product.LoggedEvent;
import io.shelftalker.catalog.product.SourceId;
import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Call;
import io.shelftalker.core.channel.ConversationId;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.database.DatabaseClock;
import io.shelftalker.core.delivery.Draft;
import io.shelftalker.core.delivery.Outbox;
import io.shelftalker.core.delivery.Priority;
import io.shelftalker.core.workspace.WorkspaceId;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.notifier.timing.Timing;
import io.shelftalker.notifier.timing.Timings;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Tells those who watch something of a shop, once, that it cannot be read, and once that it can again. */
@Singleton
public final class BlindNews {
    private static final int AT_ONCE = 500;
    private static final Duration LOOK_AGAIN = Duration.ofHours(6);
    private static final String BLIND = "blind:";
    private static final String SIGHTED = "sighted:";

    /** How long it may wait to be sent: a day later it is no news, and may not be true any more. */
    private static final Duration LATEST = Duration.ofHours(24);

    private final Watchers watchers;
    private final Blinds blinds;
    private final Timings timings;
    private final Outbox outbox;

    BlindNews(Watchers watchers, Blinds blinds, Timings timings, Outbox outbox) {
        this.watchers = watchers;
        this.blinds = blinds;
        this.timings = timings;
        this.outbox = outbox;
    }

    /** Keeps who is to hear of an event, if it says anything of whether a shop can be read. */
    public void note(Handle handle, LoggedEvent logged) {
        if (logged.event() instanceof CatalogEvent.SourceUnreadable blind) {
            watchers.blind(handle, blind.head().source(), logged.id());
        } else if (logged.event() instanceof CatalogEvent.SourceReadable sighted) {
            watchers.sighted(handle, sighted.head().source());
        }
    }

    /** Takes back what could not be sent for a day. */
    public void takeBackLate(Handle handle) {
        outbox.recall(handle, BLIND, LATEST);
        outbox.recall(handle, SIGHTED, LATEST);
    }

    /** Tells those who are to hear something, unless they want to hear nothing now. @return whether anybody was told */
    public boolean tell(Handle handle, WorkspaceId workspace) {
        List<Watchers.Due> due = watchers.due(handle, AT_ONCE);
        if (due.isEmpty()) {
            return false;
        }
        Map<SourceId, Blind> now =
                blinds.now(handle).stream().collect(Collectors.toMap(Blind::source, Function.identity()));
        List<Watchers.Due> news = due.stream().filter(each -> isNews(each, now)).toList();
        watchers.over(handle, due.stream().filter(each -> !isNews(each, now)).toList());
        List<Draft> drafts = drafts(handle, news, now);
        outbox.post(handle, workspace, drafts);
        return !drafts.isEmpty();
    }

    /** Whether it is true still, and concerns anybody there. */
    private static boolean isNews(Watchers.Due due, Map<SourceId, Blind> now) {
        return due.watching() && due.back() != now.containsKey(due.source());
    }

    private List<Draft> drafts(Handle handle, List<Watchers.Due> news, Map<SourceId, Blind> now) {
        Instant moment = DatabaseClock.now(handle);
        Map<ConversationId, Timing> wanted = timings.locked(
                handle, news.stream().map(Watchers.Due::first).distinct().toList());
        List<Draft> drafts = new ArrayList<>();
        List<Watchers.Due> told = new ArrayList<>();
        Map<ConversationId, Instant> later = new LinkedHashMap<>();
        for (Watchers.Due each : news) {
            silentUntil(wanted.getOrDefault(each.first(), Timing.ANY), each, moment)
                    .ifPresentOrElse(until -> later.put(each.conversation(), until), () -> {
                        told.add(each);
                        drafts.add(draft(each, words(each, now)));
                    });
        }
        watchers.told(handle, told);
        watchers.putOff(handle, later);
        return drafts;
    }

    private static Optional<Instant> silentUntil(Timing timing, Watchers.Due due, Instant now) {
        return timing.pause(now)
                .map(pause -> pause.until().orElse(now.plus(LOOK_AGAIN)))
                .or(() -> timing.quiet().flatMap(hours -> hours.end(now, due.zone())));
    }

    private static Phrase words(Watchers.Due due, Map<SourceId, Blind> now) {
        Blind blind = now.get(due.source());
        return blind == null ? Phrase.of("blind.back", due.shop()) : blind.promise();
    }

    private static Draft draft(Watchers.Due due, Phrase words) {
        return new Draft(
                        due.conversation(),
                        Optional.of(due.contact()),
                        (due.back() ? SIGHTED : BLIND) + due.conversation().value() + ":" + due.event(),
                        Priority.NOTICE,
                        new Reply.Text(words, Menu.of(new Action.Press(Phrase.of("watch.all"), Call.of("alerts")))),
                        due.language(),
                        due.zone(),
                        Optional.empty())
                .goodFor(LATEST);
    }
}
