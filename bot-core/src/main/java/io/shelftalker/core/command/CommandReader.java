package io.shelftalker.core.command;

import io.shelftalker.core.channel.Call;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Reads a line that somebody wrote. */
public final class CommandReader {
    private static final Pattern COMMAND = Pattern.compile("/(?<name>\\S{1,64})(?:\\s+(?<rest>.*))?", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("https?://\\S+", Pattern.CASE_INSENSITIVE);
    private static final int FARTHEST = 2;

    private final Commands commands;

    public CommandReader(Commands commands) {
        this.commands = commands;
    }

    public Reading read(String text) {
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
        return LINK.matcher(line).matches() ? new Reading.Link(line) : new Reading.Words(line);
    }

    private Reading named(String name, String rest) {
        Optional<Command> command = commands.named(name).filter(CommandReader::isListed);
        if (command.isEmpty()) {
            return new Reading.Unknown(name, nearest(name));
        }
        return new Reading.Known(new Call(name, arguments(command.get().spec().arguments(), rest)));
    }

    private static Map<String, String> arguments(List<CommandSpec.Argument> wanted, String rest) {
        Map<String, String> given = new HashMap<>();
        String[] words = rest.isEmpty() ? new String[0] : rest.split("\\s+", Math.max(1, wanted.size()));
        for (int i = 0; i < Math.min(words.length, wanted.size()); i++) {
            given.put(wanted.get(i).name(), words[i]);
        }
        return given;
    }

    private Optional<String> nearest(String name) {
        LevenshteinDistance distance = new LevenshteinDistance(FARTHEST);
        return commands.all().stream()
                .filter(CommandReader::isListed)
                .map(command -> command.spec().name())
                .filter(known -> distance.apply(known, name) >= 0)
                .min(Comparator.comparing(known -> distance.apply(known, name)));
    }

    private static boolean isListed(Command command) {
        return !command.spec().is(CommandSpec.Mark.HIDDEN);
    }
}
