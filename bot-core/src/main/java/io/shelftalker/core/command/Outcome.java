package io.shelftalker.core.command;

import io.shelftalker.core.channel.Reply;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What a command made of a call. */
public sealed interface Outcome {

    /**
     * Answered.
     *
     * @param inPlace whether the first reply takes the place of the message whose button was pressed
     * @param prompt the question that is open after it
     */
    record Done(List<Reply> replies, boolean inPlace, Optional<Prompt> prompt) implements Outcome {
        public Done {
            replies = List.copyOf(replies);
            boolean chosen = !replies.isEmpty() && replies.getLast() instanceof Reply.Choices;
            prompt = prompt.isEmpty() && chosen ? Optional.of(Prompt.BUTTONS) : prompt;
        }
    }

    /** To be answered after slow work, which a worker does outside any transaction. */
    record Deferred(Work work) implements Outcome {}

    /** Slow work. It may be done more than once when a worker dies. */
    @FunctionalInterface
    interface Work {
        Settlement perform() throws InterruptedException;
    }

    /** What slow work leaves to do in the transaction that settles the turn. */
    @FunctionalInterface
    interface Settlement {
        Done settle(Handle handle);
    }

    static Done reply(Reply... replies) {
        return new Done(List.of(replies), false, Optional.empty());
    }

    /** A reply that takes the place of the message whose button was pressed, where there is one. */
    static Done inPlace(Reply reply) {
        return new Done(List.of(reply), true, Optional.empty());
    }

    static Done ask(Reply question, Prompt prompt) {
        return new Done(List.of(question), false, Optional.of(prompt));
    }
}
