package io.shelftalker.channels.terminal;

import io.shelftalker.channels.AccountRows;
import io.shelftalker.channels.Door;
import io.shelftalker.channels.PlainText;
import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.ChatKind;
import io.shelftalker.core.channel.Inbound;
import io.shelftalker.core.channel.Sender;
import io.shelftalker.core.command.CommandSpec;
import io.shelftalker.core.command.Commands;
import io.shelftalker.core.database.DataDirectory;
import io.shelftalker.core.database.DatabaseAway;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.i18n.Phrasebook;
import io.shelftalker.i18n.Phrasebooks;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
    private static final String ACCOUNT = "default";
    private static final String OWNER = "owner";
    private static final Set<String> LEAVE = Set.of("/quit", "/exit");
    private static final Duration SILENCE = Duration.ofMillis(150);

    /** How long the prompt waits for an answer to appear above it. */
    private static final Duration INTERACTIVE = Duration.ofSeconds(2);

    /** How long a script's next line waits for the answer to the one before. */
    private static final Duration SCRIPTED = Duration.ofSeconds(20);

    private final TerminalChannel channel;
    private final Door door;
    private final AccountRows rows;
    private final Commands commands;
    private final Phrasebooks phrasebooks;
    private final Path history;
    private final InstantSource clock;

    TerminalChat(
            TerminalChannel channel,
            Door door,
            AccountRows rows,
            Commands commands,
            Phrasebooks phrasebooks,
            DataDirectory directory,
            InstantSource clock) {
        this.channel = channel;
        this.door = door;
        this.rows = rows;
        this.commands = commands;
        this.phrasebooks = phrasebooks;
        this.history = directory.path().resolve("terminal-history");
        this.clock = clock;
    }

    /**
     * Talks with whoever sits at the terminal, or with the lines that are piped in, and returns when they leave: with
     * {@code /quit}, Ctrl-D, Ctrl-C, or at the end of the input.
     */
    public void run() {
        try (Terminal terminal = TerminalBuilder.builder().dumb(true).build()) {
            talk(terminal);
        } catch (IOException failure) {
            throw new UncheckedIOException("The terminal cannot be used", failure);
        }
    }

    void talk(Terminal terminal) throws IOException {
        Session session = new Session(rows.row(TerminalChannel.NAME, ACCOUNT), !isDumb(terminal));
        try {
            if (isDumb(terminal)) {
                lines(terminal, session);
                return;
            }
            prompts(terminal, session);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            channel.close();
        }
    }

    private static boolean isDumb(Terminal terminal) {
        return terminal.getType().startsWith(Terminal.TYPE_DUMB);
    }

    /** Lines from a pipe: each is echoed, and answered before the next is read, as a transcript. */
    private void lines(Terminal terminal, Session session) throws IOException, InterruptedException {
        Consumer<String> screen = text -> {
            terminal.writer().println(text);
            terminal.flush();
        };
        channel.open(screen, Look.PLAIN);
        BufferedReader lines = new BufferedReader(terminal.reader());
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            screen.accept("> " + PlainText.clean(line));
            if (!session.enter(line, screen)) {
                return;
            }
        }
    }

    private void prompts(Terminal terminal, Session session) throws InterruptedException {
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
        screen.accept(session.said("channels.terminal.hint"));
        session.opens(screen);
        try {
            while (session.enter(reader.readLine("> "), screen)) {
                // The answer stands above the next prompt.
            }
        } catch (UserInterruptException | EndOfFileException leaving) {
            terminal.writer().println();
        }
    }

    private List<String> completions() {
        Stream<String> known = commands.all().stream()
                .filter(command -> !command.spec().is(CommandSpec.Mark.HIDDEN))
                .map(command -> "/" + command.spec().name());
        return Stream.concat(known, LEAVE.stream()).sorted().toList();
    }

    /** One sitting at the terminal. */
    private final class Session {
        private final Account account;
        private final boolean interactive;
        private final Phrasebook book = phrasebooks.book(Locale.getDefault(), ZoneId.systemDefault());

        private Session(Account account, boolean interactive) {
            this.account = account;
            this.interactive = interactive;
        }

        private void opens(Consumer<String> screen) throws InterruptedException {
            channel.entered("");
            hand(new Inbound.Opened(envelope(), ""), screen);
        }

        /** Hands a line to the bot and waits for its answer; false when the person leaves. */
        private boolean enter(String typed, Consumer<String> screen) throws InterruptedException {
            String line = PlainText.clean(typed).strip();
            if (LEAVE.contains(line)) {
                return false;
            }
            if (!line.isEmpty()) {
                hand(inbound(line), screen);
            }
            return true;
        }

        private void hand(Inbound inbound, Consumer<String> screen) throws InterruptedException {
            try {
                door.receive(inbound);
                channel.awaitAnswer(interactive ? INTERACTIVE : SCRIPTED, SILENCE);
            } catch (DatabaseAway away) {
                screen.accept(said("channels.terminal.away"));
            }
        }

        private Inbound inbound(String line) {
            Optional<TerminalMenu.Option> pressed = channel.entered(line);
            if (pressed.isPresent()) {
                return new Inbound.Pressed(envelope(), pressed.get().token(), Optional.empty());
            }
            return line.equals("/start") || line.startsWith("/start ")
                    ? new Inbound.Opened(envelope(), line.substring("/start".length()).strip())
                    : new Inbound.Said(envelope(), line);
        }

        private Inbound.Envelope envelope() {
            Sender owner = new Sender(
                    OWNER,
                    System.getProperty("user.name", OWNER),
                    Optional.of(Locale.getDefault().toLanguageTag()));
            return new Inbound.Envelope(
                    account.id(), UUID.randomUUID().toString(), OWNER, ChatKind.PRIVATE, owner, clock.instant());
        }

        private String said(String key) {
            return book.text(Phrase.of(key));
        }
    }
}
