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

    /** What stands before a row's number on the button that opens it to be changed. */
    private static final String CHANGE = "✎ ";

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
    record Meant(Reply shown, Optional<ContactId> asked, int index) {}

    private record Message(Reply shown, Optional<ContactId> asked) {
        /** Whether it has a row of this number. */
        private boolean counts(int number) {
            return shown instanceof Reply.Cards cards
                    && number >= cards.first()
                    && number < cards.first() + cards.cards().size();
        }

        /** The answer of this number, where it asks to choose one. */
        private Optional<Meant> choice(int number) {
            return shown instanceof Reply.Choices
                            && number <= shown.menu().presses().size()
                    ? Optional.of(new Meant(shown, asked, number - 1))
                    : Optional.empty();
        }
    }

    /** The button that a text names: by its words one of the last message, by its number one of the last that has it. */
    Optional<Meant> find(Handle handle, Standing standing, String text) {
        String words = PlainLetters.words(text);
        if (words.isEmpty() || text.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        Phrasebook book =
                phrasebooks.book(standing.actor().locale(), standing.actor().zone());
        OptionalInt number = Ordinal.read(words);
        return number.isPresent()
                ? row(messages(handle, standing, MOST_MESSAGES), book, number.getAsInt())
                : messages(handle, standing, 1).stream()
                        .flatMap(message ->
                                meant(message, book, label -> PlainLetters.words(label)
                                                .equals(words))
                                        .stream())
                        .findFirst();
    }

    /** A number means an answer to choose now, or the last list that counts so far, be there a button for it or not. */
    private static Optional<Meant> row(List<Message> messages, Phrasebook book, int number) {
        Optional<Meant> choice = messages.stream()
                .limit(1)
                .flatMap(last -> last.choice(number).stream())
                .findFirst();
        if (choice.isPresent()) {
            return choice;
        }
        String plain = Integer.toString(number);
        for (Message message : messages) {
            Optional<Meant> meant =
                    meant(message, book, plain::equals).or(() -> meant(message, book, (CHANGE + plain)::equals));
            if (meant.isPresent() || message.counts(number)) {
                return meant;
            }
        }
        return Optional.empty();
    }

    private static Optional<Meant> meant(Message message, Phrasebook book, Predicate<String> wanted) {
        List<Action.Press> presses = message.shown().menu().presses();
        return IntStream.range(0, presses.size())
                .filter(index ->
                        wanted.test(book.text(presses.get(index).label()).strip()))
                .mapToObj(index -> new Meant(message.shown(), message.asked(), index))
                .findFirst();
    }

    /** What was shown last in a chat, the latest first; its people's own pages are not in it. */
    private List<Message> messages(Handle handle, Standing standing, int most) {
        return handle.createQuery("""
                        select content, contact from outgoing
                        where conversation = :conversation and state in ('due', 'sent') and key not like 'home:%'
                        order by id desc limit :most
                        """)
                .bind("conversation", standing.conversation().value())
                .bind("most", most)
                .map((row, context) -> new Message(
                        json.read(row.getString("content"), Reply.class),
                        Optional.of(row.getLong("contact")).filter(id -> id > 0).map(ContactId::new)))
                .list();
    }
}
