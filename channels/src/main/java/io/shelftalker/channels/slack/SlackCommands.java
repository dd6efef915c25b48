package io.shelftalker.channels.slack;

import io.shelftalker.core.command.Command;
import io.shelftalker.core.command.CommandSpec;
import io.shelftalker.core.command.Commands;
import java.util.Optional;
import java.util.function.Function;

/**
 * How commands are given on Slack. It keeps a slash for itself, so that an app has one command for everything, of any name
 * ({@code /shelf watch kettle}), or one for each of the bot's own ({@code /watch kettle}); and in a message the slash is
 * left out.
 *
 * @param called the command of a name in any language
 */
record SlackCommands(Function<String, Optional<CommandSpec>> called) {
    static SlackCommands of(Commands commands) {
        return new SlackCommands(
                word -> commands.called(word).map(Command::spec).filter(spec -> !spec.is(CommandSpec.Mark.HIDDEN)));
    }

    /** The command that a message is: "help" and "watch kettle" are some, "new kettles" is a question. */
    Optional<String> said(String text) {
        String[] words = text.split("\\s+", 2);
        boolean meant = called.apply(words[0])
                .filter(spec -> words.length == 1 || !spec.arguments().isEmpty())
                .isPresent();
        return meant ? Optional.of("/" + text) : Optional.empty();
    }

    /**
     * The line as somebody writes it elsewhere.
     *
     * @param command the slash command, {@code /shelf}
     * @param text what followed it
     */
    String line(String command, String text) {
        String name = command.replaceFirst("^/", "");
        return called.apply(name).isPresent() ? ("/" + name + " " + text).strip() : line(text.strip());
    }

    /** A text whose first word is a command, as that command; the slash may be missing. */
    private String line(String text) {
        return called.apply(text.split("\\s", 2)[0]).isPresent() ? "/" + text : text;
    }
}
