package io.shelftalker.core.conversation;

import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.json.Json;
import io.shelftalker.core.workspace.ContactId;
import io.shelftalker.i18n.Phrasebook;
import io.shelftalker.i18n.Phrasebooks;
import io.shelftalker.i18n.PlainLetters;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/** Buttons that people name instead of pressing them: "2", "the second one", "more like this". */
@Singleton
final class SaidButtons {
    /** How far back a list may be whose rows are still called by their numbers. */
    private static final int MOST_MESSAGES = 5;

    private static final int MOST_CHARACTERS = 40;

    private final Phrasebooks phrasebooks;
    private final Json json;

    SaidButtons(Phrasebooks phrasebooks, Json json) {
        this.phrasebooks = phrasebooks;
        this.json = json;
    }

    /**
     * A message that has a button.
     *
     * @param asked whom the message was for
     * @param index the button's
     */
    record Meant(Reply shown, Optional<ContactId> asked, int index) {
        private static Optional<Meant> in(Message message, OptionalInt index) {
            return index.isPresent()
                    ? Optional.of(new Meant(message.shown(), message.asked(), index.getAsInt()))
                    : Optional.empty();
        }
    }

    private record Message(Reply shown, Optional<ContactId> asked) {
        /** Whether it has a row of this number, be there a button for it or not. */
        private boolean counts(int number) {
            return shown instanceof Reply.Cards cards
                    && number >= cards.first()
                    && number < cards.first() + cards.cards().size();
        }
    }

    /** The button that a text names: by its words one of the last message, by its number one of the last that has it. */
    Optional<Meant> find(Handle handle, Standing standing, String text) {
        String words = PlainLetters.words(text);
        if (words.isEmpty() || text.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        List<Message> messages = messages(handle, standing);
        Phrasebook book =
                phrasebooks.book(standing.actor().locale(), standing.actor().zone());
        OptionalInt number = Ordinal.read(words);
        if (number.isPresent()) {
            String label = Integer.toString(number.getAsInt());
            return messages.stream()
                    .filter(message -> message.counts(number.getAsInt())
                            || index(message, book, label::equals).isPresent())
                    .findFirst()
                    .flatMap(message -> Meant.in(message, index(message, book, label::equals)));
        }
        return messages.stream()
                .findFirst()
                .flatMap(message -> Meant.in(message, index(message, book, label -> PlainLetters.words(label)
                        .equals(words))));
    }

    private static OptionalInt index(Message message, Phrasebook book, Predicate<String> wanted) {
        List<Action.Press> presses = message.shown().menu().presses();
        return IntStream.range(0, presses.size())
                .filter(index ->
                        wanted.test(book.text(presses.get(index).label()).strip()))
                .findFirst();
    }

    /** What was shown last in a chat, the latest first; its people's own pages are not in it. */
    private List<Message> messages(Handle handle, Standing standing) {
        return handle.createQuery("""
                        select content, contact from outgoing
                        where conversation = :conversation and state in ('due', 'sent') and key not like 'home:%'
                        order by id desc limit :most
                        """)
                .bind("conversation", standing.conversation().value())
                .bind("most", MOST_MESSAGES)
                .map((row, context) -> new Message(
                        json.read(row.getString("content"), Reply.class),
                        Optional.of(row.getLong("contact")).filter(id -> id > 0).map(ContactId::new)))
                .list();
    }
}
