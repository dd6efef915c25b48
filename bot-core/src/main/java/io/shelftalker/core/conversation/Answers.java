package io.shelftalker.core.conversation;

import io.shelftalker.core.channel.Inbound;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.channel.Surface;
import io.shelftalker.core.command.Outcome;
import io.shelftalker.core.delivery.Claimed;
import io.shelftalker.core.delivery.Draft;
import io.shelftalker.core.delivery.Outbox;
import io.shelftalker.core.delivery.Priority;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Writes what a turn came to. */
@Singleton
final class Answers {
    private final Turns turns;
    private final Outbox outbox;

    Answers(Turns turns, Outbox outbox) {
        this.turns = turns;
        this.outbox = outbox;
    }

    /**
     * Keeps the conversation's state and writes its answers; what was claimed is to be sent after the commit.
     *
     * @param home what the person's page shows from now on, if it changes beside the answers
     */
    List<Claimed> write(Handle handle, Turned turned, Outcome.Done done, Optional<Reply> home) {
        Standing standing = turned.standing();
        if (!isVisit(turned.inbound())
                && (standing.prompt().isPresent()
                        || standing.lapsed().isPresent()
                        || done.prompt().isPresent())) {
            turns.prompt(handle, standing.conversation(), standing.actor().contact(), done.prompt());
        }
        List<Draft> drafts = new ArrayList<>();
        for (Reply reply : done.replies()) {
            Draft draft = draft(turned, "reply:" + turned.stored() + ":" + drafts.size(), reply);
            drafts.add(drafts.isEmpty() ? first(draft, turned.inbound(), done) : draft);
        }
        home.ifPresent(page -> drafts.add(draft(turned, "home:" + turned.stored(), page)
                .onPageOf(standing.home().orElseThrow())));
        return outbox.write(handle, standing.actor().workspace(), drafts);
    }

    /** The first answer may take the place of what was pressed; what answers a visit is the page. */
    private static Draft first(Draft draft, Inbound inbound, Outcome.Done done) {
        Inbound.Envelope from = inbound.envelope();
        boolean pressed = done.inPlace() && inbound instanceof Inbound.Pressed;
        if (from.surface() == Surface.HOME && (pressed || isVisit(inbound))) {
            return draft.onPageOf(from.sender().id());
        }
        Draft answer = draft.triggering(from.trigger());
        return pressed ? answer.replacing(((Inbound.Pressed) inbound).message()) : answer;
    }

    private static Draft draft(Turned turned, String key, Reply reply) {
        Standing standing = turned.standing();
        return new Draft(
                standing.conversation(),
                Optional.of(standing.actor().contact()),
                key,
                Priority.REPLY,
                reply,
                standing.actor().locale(),
                standing.actor().zone(),
                Optional.empty());
    }

    /** Who opens their page says nothing: an open question stays open. */
    private static boolean isVisit(Inbound inbound) {
        return inbound instanceof Inbound.Opened opened && opened.envelope().surface() == Surface.HOME;
    }
}
