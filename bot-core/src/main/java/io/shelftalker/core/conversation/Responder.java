package io.shelftalker.core.conversation;

import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.ConversationId;
import io.shelftalker.core.channel.Inbound;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.channel.Surface;
import io.shelftalker.core.command.Outcome;
import io.shelftalker.core.delivery.Claimed;
import io.shelftalker.core.delivery.Courier;
import io.shelftalker.core.delivery.TypingSign;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Answers an inbound within a transaction, and sends the answer after it. */
@Singleton
final class Responder {
    private final People people;
    private final Engine engine;
    private final Answers answers;
    private final Discretion discretion;
    private final Courier courier;

    Responder(People people, Engine engine, Answers answers, Discretion discretion, Courier courier) {
        this.people = people;
        this.engine = engine;
        this.answers = answers;
        this.discretion = discretion;
        this.courier = courier;
    }

    /** Does what an inbound asks for; what comes out is not written yet. */
    Outcome respond(Handle handle, Standing standing, Inbound inbound) {
        people.follow(handle, standing, inbound);
        return engine.answer(handle, standing, inbound);
    }

    /** Writes answers; hand what comes back to {@link #send} after the commit. */
    List<Claimed> write(Handle handle, Turned turned, Outcome.Done done) {
        discretion.keep(handle, turned.stored(), turned.inbound());
        return answers.write(handle, turned, done, home(handle, turned, done));
    }

    /** What the person's page shows from now on, unless the answer is that already. */
    private Optional<Reply> home(Handle handle, Turned turned, Outcome.Done done) {
        boolean answered = done.inPlace() && turned.inbound().envelope().surface() == Surface.HOME;
        if (!done.home() || answered || turned.standing().home().isEmpty()) {
            return Optional.empty();
        }
        return engine.home(handle, turned.standing()) instanceof Outcome.Done page
                ? page.replies().stream().findFirst()
                : Optional.empty();
    }

    /** Shows that an answer is on its way, until what comes back is closed. */
    TypingSign typing(Account account, ConversationId conversation) {
        return courier.typing(account, conversation);
    }

    void send(List<Claimed> claimed) {
        courier.wake(claimed);
    }
}
