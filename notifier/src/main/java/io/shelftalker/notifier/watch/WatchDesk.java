package io.shelftalker.notifier.watch;

import io.shelftalker.core.web.Answer;
import io.shelftalker.core.web.ApiJson;
import io.shelftalker.core.web.Caller;
import io.shelftalker.i18n.Phrasebook;
import io.shelftalker.i18n.Phrasebooks;
import jakarta.inject.Singleton;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Does what programs ask of watches, and words the answers. */
@Singleton
final class WatchDesk {
    private final WatchOrders orders;
    private final WatchEndings endings;
    private final WatchBodies bodies;
    private final Phrasebooks phrasebooks;
    private final ApiJson json;

    WatchDesk(WatchOrders orders, WatchEndings endings, WatchBodies bodies, Phrasebooks phrasebooks, ApiJson json) {
        this.orders = orders;
        this.endings = endings;
        this.bodies = bodies;
        this.phrasebooks = phrasebooks;
        this.json = json;
    }

    List<WatchBody> shown(Handle handle, List<WatchEntry> entries) {
        return bodies.of(handle, entries);
    }

    Answer make(Handle handle, Caller caller, WatchRequest wanted) {
        Phrasebook book =
                phrasebooks.book(caller.actor().locale(), caller.actor().zone());
        Ordered ordered = orders.make(handle, caller, wanted, book);
        WatchBody.Made standing = new WatchBody.Made(ordered.already(), ordered.fitting(), book.text(ordered.says()));
        String body = json.write(bodies.of(handle, ordered.id()).made(standing));
        return ordered.fresh()
                ? Answer.created(body, WatchesResource.PATH + "/" + ordered.id().value())
                : Answer.ok(body);
    }

    boolean end(Handle handle, Caller caller, WatchId id) {
        return endings.end(handle, caller, id);
    }
}
