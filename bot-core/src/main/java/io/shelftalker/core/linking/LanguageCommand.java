package io.shelftalker.core.linking;

import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Call;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.command.Command;
import io.shelftalker.core.command.CommandSpec;
import io.shelftalker.core.command.Outcome;
import io.shelftalker.core.command.Turn;
import io.shelftalker.core.workspace.Permission;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.i18n.Phrasebook;
import io.shelftalker.i18n.Phrasebooks;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Lets a person choose the language they are spoken to in. */
@Singleton
final class LanguageCommand implements Command {
    private final Phrasebooks phrasebooks;

    LanguageCommand(Phrasebooks phrasebooks) {
        this.phrasebooks = phrasebooks;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.of("language", Permission.BROWSE).taking("language");
    }

    @Override
    public Outcome run(Turn turn) {
        Optional<String> wanted = turn.arguments().get("language");
        if (wanted.isEmpty()) {
            return Outcome.inPlace(new Reply.Choices(Phrase.of("linking.which-language"), choices()));
        }
        return named(wanted.get()).map(language -> choose(turn, language)).orElseGet(() -> dontSpeak(wanted.get()));
    }

    private Outcome.Done choose(Turn turn, Locale language) {
        turn.handle()
                .createUpdate("update contact set language = :language where id = :contact")
                .bind("language", language.toLanguageTag())
                .bind("contact", turn.actor().contact().value())
                .execute();
        // The turn was begun in the old language; this one answer is said in the new.
        Phrasebook book = phrasebooks.book(language, turn.actor().zone());
        Action menu = new Action.Press(Phrase.literal(book.text(Phrase.of("conversation.to-start"))), Call.of("start"));
        return Outcome.inPlace(
                new Reply.Choices(Phrase.literal(book.text(Phrase.of("linking.language-is"))), List.of(menu)));
    }

    private static Outcome.Done dontSpeak(String wanted) {
        return Outcome.inPlace(new Reply.Choices(Phrase.of("linking.no-such-language", wanted), choices()));
    }

    /** A language by its tag, its own name or its English one. */
    private static Optional<Locale> named(String wanted) {
        String name = wanted.strip();
        return Phrasebooks.LANGUAGES.stream()
                .filter(language -> name.equalsIgnoreCase(language.getLanguage())
                        || name.equalsIgnoreCase(language.getDisplayLanguage(language))
                        || name.equalsIgnoreCase(language.getDisplayLanguage(Locale.ENGLISH)))
                .findFirst();
    }

    private static List<Action> choices() {
        return Phrasebooks.LANGUAGES.stream()
                .<Action>map(language -> new Action.Press(
                        Phrase.literal(capitalised(language.getDisplayLanguage(language))),
                        Call.of("language").with("language", language.getLanguage())))
                .toList();
    }

    private static String capitalised(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
