package io.shelftalker.core.command;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** All commands by name. */
@Singleton
public final class Commands {
    private final SortedMap<String, Command> byName = new TreeMap<>();

    /** @throws IllegalStateException if two commands share a name, or a mark that only one can have */
    public Commands(List<Command> commands) {
        for (Command command : commands) {
            if (byName.put(command.spec().name(), command) != null) {
                throw new IllegalStateException(
                        "Two commands are called '" + command.spec().name() + "'");
            }
        }
        refuseTwo(CommandSpec.Mark.FALLBACK);
        refuseTwo(CommandSpec.Mark.LINK);
    }

    public Optional<Command> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public Optional<Command> marked(CommandSpec.Mark mark) {
        return byName.values().stream()
                .filter(command -> command.spec().is(mark))
                .findFirst();
    }

    public Collection<Command> all() {
        return byName.values();
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
