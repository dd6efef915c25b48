package io.shelftalker.core.command;

import io.shelftalker.core.channel.Call;
import io.shelftalker.i18n.Phrasebooks;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** All commands by name, and by what people call them. */
@Singleton
public final class Commands {
    private final SortedMap<String, Command> byName = new TreeMap<>();
    private final Vocabulary names = new Vocabulary();
    private final Vocabulary sayings = new Vocabulary();
    private final Phrasebooks phrasebooks;

    /** @throws IllegalStateException if two commands share a name in any language, or a mark that only one can have */
    public Commands(List<Command> commands, Phrasebooks phrasebooks) {
        this.phrasebooks = phrasebooks;
        for (Command command : commands) {
            if (byName.put(command.spec().name(), command) != null) {
                throw new IllegalStateException(
                        "Two commands are called '" + command.spec().name() + "'");
            }
            names.add(command.spec().name(), command);
        }
        byName.values().forEach(this::learn);
        refuseTwo(CommandSpec.Mark.FALLBACK);
        refuseTwo(CommandSpec.Mark.LINK);
        refuseTwo(CommandSpec.Mark.HOME);
        refuseTwo(CommandSpec.Mark.INLINE);
    }

    private void learn(Command command) {
        for (Locale language : Phrasebooks.LANGUAGES) {
            for (String name : names(command.spec(), language)) {
                names.add(name, command);
            }
            phrasebooks
                    .list(language, "command." + command.spec().name() + ".said")
                    .forEach(saying -> sayings.add(saying, command));
        }
    }

    /** The command of a specification's name. */
    public Optional<Command> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The command that is called so in any language; accents and capitals do not matter. */
    public Optional<Command> called(String name) {
        return names.find(name);
    }

    /** The first word of a line that calls a command which takes secrets: no more than that may be kept. */
    public Optional<String> confidential(String line) {
        String word = line.strip().split("\\s", 2)[0];
        String name = word.startsWith("/") ? word.substring(1) : word;
        int bot = name.indexOf('@');
        return called(bot < 0 ? name : name.substring(0, bot))
                .filter(command -> command.spec().is(CommandSpec.Mark.CONFIDENTIAL))
                .map(command -> word);
    }

    /** The command that a text asks for in plain words: "thank you", "à l’aide". */
    public Optional<Command> askedForBy(String text) {
        return sayings.findIn(text);
    }

    /** The call that a sentence asks for, as the first command hears it that does. */
    Optional<Call> heardIn(String text) {
        return byName.values().stream()
                .flatMap(command -> command.hears(text).stream())
                .findFirst();
    }

    /** What a command is called in a language. */
    public String shown(CommandSpec spec, Locale language) {
        return names(spec, Phrasebooks.nearest(language)).stream().findFirst().orElse(spec.name());
    }

    /** Everything that any command is called. */
    Set<String> names() {
        return names.words();
    }

    public Optional<Command> marked(CommandSpec.Mark mark) {
        return byName.values().stream()
                .filter(command -> command.spec().is(mark))
                .findFirst();
    }

    public Collection<Command> all() {
        return byName.values();
    }

    private List<String> names(CommandSpec spec, Locale language) {
        return phrasebooks.list(language, "command." + spec.name() + ".names");
    }

    private void refuseTwo(CommandSpec.Mark mark) {
        long holders = byName.values().stream()
                .filter(command -> command.spec().is(mark))
                .count();
        if (holders > 1) {
            throw new IllegalStateException("More than one command is marked " + mark);
        }
    }
}
