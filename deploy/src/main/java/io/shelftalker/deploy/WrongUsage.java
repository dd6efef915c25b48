package io.shelftalker.deploy;

import io.shelftalker.deploy.start.Exit;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in three lines what is wrong with a command line, how its command is used, and where the rest stands. */
final class WrongUsage {
    private WrongUsage() {}

    static int explain(ParameterException wrong, String[] arguments) {
        CommandLine line = wrong.getCommandLine();
        PrintWriter err = line.getErr();
        err.println(oneLine(String.valueOf(wrong.getMessage()).replaceFirst("^Error: ", "")) + meant(wrong));
        err.println("Usage: " + oneLine(line.getHelp().synopsis(line.getHelp().synopsisHeadingLength())));
        err.println(help(line));
        return Exit.USAGE.code();
    }

    private static String meant(ParameterException wrong) {
        List<String> near =
                wrong instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        return near.isEmpty() ? "" : near.stream().collect(Collectors.joining(" or ", ". Did you mean ", "?"));
    }

    private static String help(CommandLine line) {
        return line.getParent() == null
                ? "./shelftalker help lists the commands."
                : "./shelftalker help " + line.getCommandName() + " tells all of it.";
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
