package io.shelftalker.channels.terminal;

import io.shelftalker.channels.PlainText;
import io.shelftalker.core.command.CommandSpec;
import io.shelftalker.core.command.Commands;
import io.shelftalker.core.database.DataDirectory;
import io.shelftalker.core.database.DatabaseAway;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.i18n.Phrasebooks;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.completer.StringsCompleter;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** The chat in the terminal: reads lines until the person leaves. */
@Singleton
public final class TerminalChat {
    private static final Set<String> LEAVE = Set.of("/quit", "/exit");
    private static final Duration SILENCE = Duration.ofMillis(150);

    /** How long the prompt waits for an answer to appear above it. */
    private static final Duration INTERACTIVE = Duration.ofSeconds(2);

    /** How long a script's next line waits for the answer to the one before. */
    private static final Duration SCRIPTED = Duration.ofSeconds(20);

    private final TerminalChannel channel;
    private final TerminalOwner owner;
    private final Commands commands;
    private final Phrasebooks phrasebooks;
    private final Path history;

    TerminalChat(
            TerminalChannel channel,
            TerminalOwner owner,
            Commands commands,
            Phrasebooks phrasebooks,
            DataDirectory directory) {
        this.channel = channel;
        this.owner = owner;
        this.commands = commands;
        this.phrasebooks = phrasebooks;
        this.history = directory.path().resolve("terminal-history");
    }

    /**
     * Talks with whoever sits at the terminal, or with the lines that are piped in, and returns when they leave: with
     * {@code /quit}, Ctrl-D, Ctrl-C, or at the end of the input.
     */
    public void run() {
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            script(System.in, System.out);
            return;
        }
        try (Terminal terminal = TerminalBuilder.builder().dumb(true).build()) {
            if (terminal.getType().startsWith(Terminal.TYPE_DUMB)) {
                script(System.in, System.out);
                return;
            }
            talk(terminal);
        } catch (IOException failure) {
            throw new UncheckedIOException("The terminal cannot be used", failure);
        }
    }

    /** Says something that is no message of the bot, in the language of whoever is here to read it. */
    public void aside(Phrase what) {
        Locale language = owner.language();
        channel.aside(phrasebooks.book(language, ZoneId.systemDefault()).text(what));
    }

    /** Talks with a person at a terminal. */
    void talk(Terminal terminal) {
        owner.comes();
        try {
            prompts(terminal);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            channel.close();
        }
    }

    /** Takes lines from a pipe: each is echoed, and answered before the next is read, as in a transcript. */
    void script(InputStream input, PrintStream output) {
        owner.comes();
        channel.open(output::println, Look.PLAIN);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null && echoed(line, output)) {
                line = lines.readLine();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The input cannot be read", failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            channel.close();
        }
    }

    private boolean echoed(String line, PrintStream output) throws InterruptedException {
        output.println("> " + PlainText.clean(line));
        return enter(line, output::println, SCRIPTED);
    }

    private void prompts(Terminal terminal) throws InterruptedException {
        LineReader reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("shelftalker")
                .completer(new StringsCompleter(completions()))
                .variable(LineReader.HISTORY_FILE, history)
                .variable(LineReader.HISTORY_SIZE, 1_000)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.HISTORY_TIMESTAMPED, false)
                .build();
        Consumer<String> screen = reader::printAbove;
        channel.open(screen, Look.RICH);
        screen.accept(said("channels.terminal.hint"));
        channel.entered("");
        hand(owner::opens, screen, INTERACTIVE);
        try {
            while (enter(reader.readLine("> "), screen, INTERACTIVE)) {
                // The answer stands above the next prompt.
            }
        } catch (UserInterruptException | EndOfFileException leaving) {
            terminal.writer().println();
        }
    }

    /** Hands a line to the bot and waits for its answer; false when the person leaves. */
    private boolean enter(String typed, Consumer<String> screen, Duration patience) throws InterruptedException {
        String line = PlainText.clean(typed).strip();
        if (LEAVE.contains(line)) {
            return false;
        }
        if (line.isEmpty()) {
            return true;
        }
        Optional<TerminalMenu.Option> pressed = channel.entered(line);
        hand(() -> pressed.ifPresentOrElse(owner::presses, () -> owner.says(line)), screen, patience);
        return true;
    }

    private void hand(Runnable inbound, Consumer<String> screen, Duration patience) throws InterruptedException {
        try {
            inbound.run();
            channel.awaitAnswer(patience, SILENCE);
        } catch (DatabaseAway away) {
            screen.accept(said("channels.terminal.away"));
        }
    }

    private List<String> completions() {
        Stream<String> known = commands.all().stream()
                .filter(command -> !command.spec().is(CommandSpec.Mark.HIDDEN))
                .map(command -> "/" + command.spec().name());
        return Stream.concat(known, LEAVE.stream()).sorted().toList();
    }

    private String said(String key) {
        return phrasebooks.book(Locale.getDefault(), ZoneId.systemDefault()).text(Phrase.of(key));
    }
}
