package io.shelftalker.deploy.demo;

import io.shelftalker.channels.terminal.TerminalChat;
import io.shelftalker.deploy.settings.Settings;
import io.shelftalker.deploy.start.Exit;
import io.shelftalker.deploy.start.Installation;
import io.shelftalker.deploy.start.Logs;
import io.shelftalker.deploy.start.Port;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.i18n.Phrasebooks;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Everything on one machine: an embedded database, a sample shop that lives, the bot, and a chat in the terminal. */
public final class Demo implements AutoCloseable {
    private static final String HOST = "127.0.0.1";

    private final Options options;
    private final Settings settings;
    private final PrintStream out;
    private @Nullable DemoDirectory directory;
    private @Nullable RunningShop shop;
    private @Nullable Installation installation;
    private volatile boolean closed;

    /**
     * How a demo is started.
     *
     * @param port the page's; the next free one is taken where it is not
     * @param data what is kept from one start to the next
     * @param terminal whether to chat in the terminal
     * @param reset whether to begin anew
     */
    public record Options(int port, Path data, boolean terminal, boolean reset) {}

    /** @param settings those for channels hold; everything else is the demo's own */
    public Demo(Options options, Settings settings, PrintStream out) {
        this.options = options;
        this.settings = settings;
        this.out = out;
    }

    /**
     * Runs until the person leaves the chat or, without one, until the process is stopped.
     *
     * @throws io.shelftalker.deploy.start.Refused if the directory or the shop's port is in use
     */
    public int run() throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(this::close));
        try {
            Installation started = start();
            read(started);
            chat(started);
        } catch (RuntimeException failure) {
            // What was under way when the process was told to end breaks off; the next start takes it up.
            if (!closed) {
                throw failure;
            }
        } finally {
            close();
        }
        return Exit.DONE.code();
    }

    /** Stops the shop and the bot; the data stays. */
    @Override
    public synchronized void close() {
        closed = true;
        if (shop != null) {
            shop.close();
        }
        if (installation != null) {
            installation.close();
        }
        if (directory != null) {
            directory.close();
        }
    }

    private synchronized Installation start() {
        DemoDirectory taken = DemoDirectory.take(options.data(), options.reset());
        directory = taken;
        new Logs(settings.secrets()).toFile(taken.log());
        RunningShop open = RunningShop.open(taken);
        shop = open;
        out.println("Sample shop   " + open.url() + "  (" + open.products() + " products)");
        Installation started = Installation.serving(
                settings(taken, open), new Whereabouts(open.url(), taken.path(), taken.log(), open.news()));
        installation = started;
        out.println("Page          " + started.address());
        out.println("Data          " + taken.path());
        return started;
    }

    private void read(Installation started) throws InterruptedException {
        RunningShop open = Objects.requireNonNull(shop);
        ShopReading reading = new ShopReading(started);
        reading.begin(open.url())
                .ifPresent(report ->
                        out.println("Catalog       " + report.applied().added() + " products read"));
        open.comeAlive(reading::watched, what -> tell(started, Phrase.of("demo.in-shop", what)));
    }

    private Settings settings(DemoDirectory taken, RunningShop open) {
        int port = Port.firstFree(HOST, options.port());
        if (port != options.port()) {
            out.println("Port " + options.port() + " is taken, so the page is on " + port + ".");
        }
        return settings.below("telegram.")
                .with("data-dir", taken.path().toString())
                .with("http.host", HOST)
                .with("http.port", Integer.toString(port))
                .with("egress.allow", open.place())
                .with("widget.origins", "http://localhost:" + port + ",http://" + HOST + ":" + port);
    }

    private void chat(Installation started) throws InterruptedException {
        if (options.terminal()) {
            started.bean(TerminalChat.class).run();
            return;
        }
        out.println("Ready. Stop it with Ctrl-C.");
        Thread.currentThread().join();
    }

    private void tell(Installation started, Phrase news) {
        if (options.terminal()) {
            started.bean(TerminalChat.class).aside(news);
            return;
        }
        Phrasebooks books = started.bean(Phrasebooks.class);
        out.println(books.book(Locale.getDefault(), ZoneId.systemDefault()).text(news));
    }
}
