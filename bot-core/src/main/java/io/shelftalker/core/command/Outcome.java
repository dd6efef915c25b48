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
     * @param home whether the person's own page shows something else from now on
     */
    record Done(List<Reply> replies, boolean inPlace, Optional<Prompt> prompt, boolean home) implements Outcome {
        public Done {
            replies = List.copyOf(replies);
            prompt = prompt.isEmpty() && !replies.isEmpty() ? asked(replies.getLast()) : prompt;
        }

        public Done(List<Reply> replies, boolean inPlace, Optional<Prompt> prompt) {
            this(replies, inPlace, prompt, false);
        }

        /** The same with other replies. */
        public Done saying(List<Reply> others) {
            return new Done(others, inPlace, prompt, home);
        }

        /** The same, which changes what the person's own page shows. */
        public Done changingHome() {
            return new Done(replies, inPlace, prompt, true);
        }

        private static Optional<Prompt> asked(Reply last) {
            return switch (last) {
                case Reply.Choices choices -> Optional.of(Prompt.BUTTONS);
                case Reply.Form form ->
                    Optional.of(new Prompt(form.call(), form.fields().getFirst().argument()));
                default -> Optional.empty();
            };
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
