package io.shelftalker.core.command;

import io.shelftalker.core.workspace.Permission;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a command is called, takes and needs.
 *
 * <p>Its words are phrases by convention: {@code command.<name>.help} (one line for lists of commands) and, for each
 * required argument, {@code command.<name>.<argument>} (the question that asks for it). There may also be
 * {@code command.<name>.names}, what it is called in a language, and {@code command.<name>.said}, what people say who
 * want it but write no command; both separate entries by commas, and the first name is the one that is shown.
 *
 * @param name lower-case letters, digits and underscores, at most 32
 * @param arguments in the order in which a typed line fills them; each takes one word but the last, which takes the rest
 * @param link what the payload of a link to the bot begins with that calls it with its first argument; see {@link
 *     DeepLinks}
 */
public record CommandSpec(
        String name, List<Argument> arguments, Permission permission, Set<Mark> marks, Optional<String> link) {
    public CommandSpec {
        if (!name.matches("[a-z0-9_]{1,32}")) {
            throw new IllegalArgumentException("'" + name + "' is no name for a command");
        }
        arguments = List.copyOf(arguments);
        marks = Set.copyOf(marks);
    }

    /** @param required whether the person is asked for it when it is missing */
    public record Argument(String name, boolean required) {}

    /** What else a command is for. */
    public enum Mark {
        /** Answers texts that are no command. */
        FALLBACK,
        /** Answers texts that are a single http(s) URL, given as its first argument. */
        LINK,
        /**
         * Answers what is written to the bot from within other chats, given as {@code words}, with a list of cards that
         * anybody may see. A button under the list that gives {@code page} leads on.
         */
        INLINE,
        /** Not listed in groups: it is between the bot and one person. */
        PRIVATE,
        /** In groups it is listed for their admins only: it does what {@code GroupAdmins} keeps to them. */
        ADMINS,
        /** Not listed: only buttons call it. */
        HIDDEN,
        /** Takes secrets: of what is said to it, only its name is kept once it is answered. */
        CONFIDENTIAL,
        /** Meant by who says it in plain words even where something else was asked. */
        INTERRUPTING,
        /** Answers who opens the page that they have for themselves with the bot. */
        HOME,
        /** Answers questions: in private, whoever asks one is asked whether the answer helped. */
        JUDGED
    }

    public static CommandSpec of(String name, Permission permission) {
        return new CommandSpec(name, List.of(), permission, Set.of(), Optional.empty());
    }

    public CommandSpec asking(String argument) {
        return with(new Argument(argument, true));
    }

    public CommandSpec taking(String argument) {
        return with(new Argument(argument, false));
    }

    public CommandSpec marked(Mark... marks) {
        return new CommandSpec(name, arguments, permission, EnumSet.copyOf(Arrays.asList(marks)), link);
    }

    /** Lets links to the bot call it. @param prefix letters and digits, as short as may be */
    public CommandSpec linkedAs(String prefix) {
        return new CommandSpec(name, arguments, permission, marks, Optional.of(prefix));
    }

    public boolean is(Mark mark) {
        return marks.contains(mark);
    }

    /** The first required argument that is not there. */
    public Optional<Argument> firstMissing(Arguments given) {
        return arguments.stream()
                .filter(argument ->
                        argument.required() && given.get(argument.name()).isEmpty())
                .findFirst();
    }

    private CommandSpec with(Argument argument) {
        return new CommandSpec(
                name, Stream.concat(arguments.stream(), Stream.of(argument)).toList(), permission, marks, link);
    }
}
