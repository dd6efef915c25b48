package io.shelftalker.core.conversation;

import io.shelftalker.core.channel.Inbound;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.command.Outcome;
import io.shelftalker.core.delivery.Claimed;
import io.shelftalker.core.delivery.Draft;
import io.shelftalker.core.delivery.Outbox;
import io.shelftalker.core.delivery.Priority;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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

    /** Keeps the conversation's state and writes its answers; what was claimed is to be sent after the commit. */
    List<Claimed> write(Handle handle, Standing standing, Inbound inbound, long stored, Outcome.Done done) {
        if (standing.prompt().isPresent() || done.prompt().isPresent()) {
            turns.prompt(handle, standing.conversation(), done.prompt());
        }
        Optional<String> pressed =
                done.inPlace() && inbound instanceof Inbound.Pressed press ? press.message() : Optional.empty();
        List<Reply> replies = done.replies();
        List<Draft> drafts = IntStream.range(0, replies.size())
                .mapToObj(i -> new Draft(
                        standing.conversation(),
                        Optional.of(standing.actor().contact()),
                        "reply:" + stored + ":" + i,
                        Priority.REPLY,
                        replies.get(i),
                        standing.actor().locale(),
                        standing.actor().zone(),
                        i == 0 ? pressed : Optional.empty()))
                .toList();
        return outbox.write(handle, standing.actor().workspace(), drafts);
    }
}
