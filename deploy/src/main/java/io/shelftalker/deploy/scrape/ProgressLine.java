package io.shelftalker.deploy.scrape;

import io.shelftalker.scraper.run.Progress;
import io.shelftalker.scraper.run.RunProgress;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/** How far a run is: a bar that is drawn over itself on a terminal, elsewhere a plain line every five seconds. */
final class ProgressLine implements RunProgress {
    private static final int WIDTH = 24;
    private static final Duration DRAWN_EVERY = Duration.ofMillis(200);
    private static final Duration WRITTEN_EVERY = Duration.ofSeconds(5);
    private static final String ERASE = "\r\033[K";

    private final PrintStream out;
    private final boolean terminal;
    private final InstantSource clock;
    private Instant next = Instant.MIN;
    private boolean waiting;

    ProgressLine(PrintStream out, boolean terminal, InstantSource clock) {
        this.out = out;
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public synchronized void moved(Progress progress) {
        waiting = false;
        if (isDue() || progress.done() >= progress.total()) {
            show(terminal ? bar(progress) + " " + words(progress) : words(progress));
        }
    }

    /** Says so at once, and then counts down. */
    @Override
    public synchronized void waits(Duration most) {
        if (isDue() || !waiting) {
            waiting = true;
            show("Another process works on this run. If it was killed, this one goes on in "
                    + Math.max(1, most.toSeconds()) + " s.");
        }
    }

    private boolean isDue() {
        return !clock.instant().isBefore(next);
    }

    private void show(String line) {
        next = clock.instant().plus(terminal ? DRAWN_EVERY : WRITTEN_EVERY);
        if (terminal) {
            out.print(ERASE + line);
        } else {
            out.println(line);
        }
        out.flush();
    }

    /** Takes the bar away. */
    synchronized void end() {
        if (terminal) {
            out.print(ERASE);
            out.flush();
        }
    }

    private static String bar(Progress progress) {
        long full = progress.total() == 0 ? 0 : Math.min(WIDTH, progress.done() * WIDTH / progress.total());
        return "[" + "█".repeat((int) full) + "░".repeat(WIDTH - (int) full) + "]";
    }

    private static String words(Progress progress) {
        String left = progress.left()
                .map(ProgressLine::clock)
                .map(time -> " · " + time + " left")
                .orElse("");
        return String.format(
                Locale.ROOT,
                "%d/%d pages · %.0f/s · %d errors%s",
                progress.done(),
                progress.total(),
                progress.perSecond(),
                progress.errors(),
                left);
    }

    private static String clock(Duration time) {
        return time.toHours() > 0
                ? String.format(Locale.ROOT, "%d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart())
                : String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart());
    }
}
