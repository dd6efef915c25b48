package io.shelftalker.channels.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Address;
import io.shelftalker.core.channel.Call;
import io.shelftalker.core.channel.Channels;
import io.shelftalker.core.channel.Delivery;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.channel.Outgoing;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.command.Command;
import io.shelftalker.core.command.CommandSpec;
import io.shelftalker.core.command.Commands;
import io.shelftalker.core.command.Outcome;
import io.shelftalker.core.command.Turn;
import io.shelftalker.core.database.DataDirectory;
import io.shelftalker.core.workspace.Permission;
import io.shelftalker.core.workspace.Role;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.i18n.Phrasebooks;
import io.shelftalker.testkit.bot.TestBot;
import io.shelftalker.testkit.database.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class TerminalChatTest {
    private final TestDatabase database = TestDatabase.create();
    private final Screen screen = new Screen();

    @TempDir
    private Path directory;

    private TestBot bot;

    @BeforeEach
    void start() {
        bot = TestBot.start(database, new Shelf());
    }

    @AfterEach
    void stop() {
        bot.close();
        database.close();
    }

    @Test
    void aScriptReadsLikeATranscript() {
        script("/shelf\n2\n\n/nonsense\n");

        assertThat(screen.lines())
                .containsSubsequence(
                        "> /shelf",
                        "(picture: https://shop.example/kettle.png)",
                        "Copper Kettle (https://shop.example/kettle)",
                        "  64.00 $ · role OWNER",
                        "[1] Watch  [2] Another",
                        "> 2",
                        "Pressed another",
                        "> ",
                        "> /nonsense",
                        "I don’t know /nonsense. /help lists what I know.");
        assertThat(screen.text()).doesNotContain("\033");
    }

    @Test
    void quitLeavesTheRestOfAScriptUnread() {
        script("/quit\n/shelf\n");

        assertThat(screen.text()).doesNotContain("Copper");
    }

    @Test
    void theEndOfTheInputEndsTheChat() {
        script("");

        assertThat(screen.text()).isBlank();
    }

    @Test
    void aPersonIsGreetedPressesByNumberAndLeaves() throws Exception {
        try (PipedOutputStream keys = new PipedOutputStream();
                Terminal terminal = xterm(new PipedInputStream(keys))) {
            Thread chatting = talking(terminal);
            screen.awaits("Hello.");
            type(keys, "/shelf\r");
            screen.awaits("64.00 $");
            type(keys, "1\r");
            screen.awaits("Pressed watch");
            screen.awaitsAfter("Pressed watch", "> ");
            type(keys, "\u0004");

            assertThat(chatting.join(Duration.ofSeconds(20))).isTrue();
        }
        assertThat(directory.resolve("terminal-history")).content().contains("/shelf");
        assertThat(screen.text())
                .contains("\033[1mCopper Kettle\033[0m")
                .contains("\033]8;;https://shop.example/kettle\033\\")
                .contains("(picture: ");
    }

    @Test
    void messagesAppearAboveTheLineThatIsBeingTyped() throws Exception {
        try (PipedOutputStream keys = new PipedOutputStream();
                Terminal terminal = xterm(new PipedInputStream(keys))) {
            Thread chatting = talking(terminal);
            screen.awaits("Hello.");
            type(keys, "half a li");
            screen.awaits("half a li");

            assertThat(alert()).isInstanceOf(Delivery.Sent.class);

            screen.awaits("Back in stock");
            screen.awaitsAfter("Back in stock", "half a li");
            // What the kernel does for Ctrl-C in the foreground process.
            terminal.raise(Terminal.Signal.INT);
            assertThat(chatting.join(Duration.ofSeconds(20))).isTrue();
        }
    }

    @Test
    void tabCompletesCommands() throws Exception {
        try (PipedOutputStream keys = new PipedOutputStream();
                Terminal terminal = xterm(new PipedInputStream(keys))) {
            Thread chatting = talking(terminal);
            screen.awaits("Hello.");
            type(keys, "/she\t\r");
            screen.awaits("64.00 $");
            type(keys, "/quit\r");
            assertThat(chatting.join(Duration.ofSeconds(20))).isTrue();
        }
    }

    @Test
    void whileNoChatIsOpenMessagesWait() {
        assertThat(alert()).isInstanceOfSatisfying(Delivery.RetryAfter.class, wait -> assertThat(wait.pause())
                .isCloseTo(Duration.ofSeconds(30), Duration.ofSeconds(29)));
    }

    private Delivery alert() {
        return bot.context()
                .getBean(Channels.class)
                .named("terminal")
                .send(new Outgoing(
                        new Address(bot.account().id(), TerminalOwner.CHAT),
                        Reply.text(Phrase.literal("Back in stock: Granite Tent")),
                        Locale.ENGLISH,
                        ZoneOffset.UTC,
                        "alert",
                        "alert",
                        Optional.empty()));
    }

    private TerminalChat chat() {
        return new TerminalChat(
                bot.context().getBean(TerminalChannel.class),
                bot.context().getBean(TerminalOwner.class),
                bot.context().getBean(Commands.class),
                bot.context().getBean(Phrasebooks.class),
                new DataDirectory(directory.toString()));
    }

    private Thread talking(Terminal terminal) {
        return Thread.ofPlatform().start(() -> chat().talk(terminal));
    }

    private void script(String input) {
        chat().script(
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(screen, true, StandardCharsets.UTF_8));
    }

    private Terminal xterm(PipedInputStream keys) throws IOException {
        return TerminalBuilder.builder()
                .system(false)
                .type("xterm")
                .encoding(StandardCharsets.UTF_8)
                .size(new Size(100, 40))
                .streams(keys, screen)
                .build();
    }

    private static void type(OutputStream keys, String text) throws IOException {
        keys.write(text.getBytes(StandardCharsets.UTF_8));
        keys.flush();
    }

    /** Shows one card, and says which of its buttons was pressed. */
    private static final class Shelf implements Command {
        @Override
        public CommandSpec spec() {
            return CommandSpec.of("shelf", Permission.BROWSE).taking("pressed");
        }

        @Override
        public Outcome run(Turn turn) {
            Optional<String> pressed = turn.arguments().get("pressed");
            if (pressed.isPresent()) {
                return Outcome.reply(Reply.text(Phrase.literal("Pressed " + pressed.get())));
            }
            Role role = turn.actor().role();
            return Outcome.reply(new Reply.Card(
                    Phrase.literal("Copper Kettle"),
                    Optional.of(URI.create("https://shop.example/kettle")),
                    Optional.of(URI.create("https://shop.example/kettle.png")),
                    List.of(Phrase.literal("64.00 $ · role " + role)),
                    Menu.of(button("Watch"), button("Another"))));
        }

        private static Action button(String label) {
            return new Action.Press(
                    Phrase.literal(label), Call.of("shelf").with("pressed", label.toLowerCase(Locale.ROOT)));
        }
    }

    /** What a terminal has been sent. */
    private static final class Screen extends ByteArrayOutputStream {
        String text() {
            return toString(StandardCharsets.UTF_8);
        }

        List<String> lines() {
            return text().lines().toList();
        }

        @Override
        public synchronized void write(byte[] bytes, int offset, int length) {
            super.write(bytes, offset, length);
            notifyAll();
        }

        @Override
        public synchronized void write(int one) {
            super.write(one);
            notifyAll();
        }

        void awaits(String wanted) throws InterruptedException {
            awaitsAfter("", wanted);
        }

        /** Waits for a text to appear after the first time that another did. */
        synchronized void awaitsAfter(String before, String wanted) throws InterruptedException {
            long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (text().indexOf(wanted, Math.max(0, text().indexOf(before))) < 0) {
                long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
                if (left <= 0) {
                    throw new AssertionError("'" + wanted + "' never appeared in:\n" + text());
                }
                wait(left);
            }
        }
    }
}
