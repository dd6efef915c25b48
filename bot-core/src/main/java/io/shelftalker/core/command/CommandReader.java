package io.shelftalker.core.command;

import io.shelftalker.core.channel.Call;
import io.shelftalker.i18n.PlainLetters;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Reads a line that somebody wrote. */
public final class CommandReader {
    private static final Pattern COMMAND = Pattern.compile("/(?<name>\\S{1,64})(?:\\s+(?<rest>.*))?", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("https?://\\S+", Pattern.CASE_INSENSITIVE);
    private static final int FARTHEST = 2;
    private static final int SHORT = 4;

    private final Commands commands;

    public CommandReader(Commands commands) {
        this.commands = commands;
    }

    /** Reads what nobody asked for. */
    public Reading read(String text) {
        Reading reading = read(text, _ -> true);
        return reading instanceof Reading.Words words
                ? commands.heardIn(words.text())
                        .<Reading>map(Reading.Known::new)
                        .orElse(words)
                : reading;
    }

    /** Reads what may answer a question: of what is said in plain words, little is no answer. */
    public Reading readAnswer(String text) {
        return read(text, command -> command.spec().is(CommandSpec.Mark.INTERRUPTING));
    }

    private Reading read(String text, Predicate<Command> heard) {
        String line = text.strip();
        if (line.isEmpty()) {
            return new Reading.Nothing();
        }
        Matcher command = COMMAND.matcher(line);
        if (command.matches()) {
            String rest =
                    command.group("rest") == null ? "" : command.group("rest").strip();
            return named(command.group("name").toLowerCase(Locale.ROOT), rest);
        }
        Optional<Command> asked = commands.askedForBy(line).filter(heard);
        if (asked.isPresent()) {
            return new Reading.Known(Call.of(asked.get().spec().name()));
        }
        return LINK.matcher(line).matches() ? new Reading.Link(line) : new Reading.Words(line);
    }

    private Reading named(String name, String rest) {
        Optional<Command> command = commands.called(name).filter(CommandReader::isListed);
        if (command.isEmpty()) {
            return new Reading.Unknown(name, nearest(name));
        }
        CommandSpec spec = command.get().spec();
        return new Reading.Known(new Call(spec.name(), arguments(spec.arguments(), rest)));
    }

    private static Map<String, String> arguments(List<CommandSpec.Argument> wanted, String rest) {
        Map<String, String> given = new HashMap<>();
        String[] words = rest.isEmpty() ? new String[0] : rest.split("\\s+", Math.max(1, wanted.size()));
        for (int i = 0; i < Math.min(words.length, wanted.size()); i++) {
            given.put(wanted.get(i).name(), words[i]);
        }
        return given;
    }

    private Optional<Reading.Near> nearest(String name) {
        LevenshteinDistance distance = new LevenshteinDistance(FARTHEST);
        String plain = PlainLetters.of(name);
        return commands.names().stream()
                .filter(known -> isNear(plain, known, distance.apply(known, plain)))
                .flatMap(known -> commands
                        .called(known)
                        .filter(CommandReader::isListed)
                        .map(command -> new Reading.Near(known, command))
                        .stream())
                .min(Comparator.comparing((Reading.Near near) -> distance.apply(near.written(), plain))
                        .thenComparing(near -> -near.written().length())
                        .thenComparing(Reading.Near::written));
    }

    /** Half of a short name is no slip of the finger, unless it begins alike. */
    private static boolean isNear(String written, String known, int distance) {
        return distance == 0
                || distance == 1
                || (distance == FARTHEST && (written.length() > SHORT || written.charAt(0) == known.charAt(0)));
    }

    private static boolean isListed(Command command) {
        return !command.spec().is(CommandSpec.Mark.HIDDEN);
    }
}
