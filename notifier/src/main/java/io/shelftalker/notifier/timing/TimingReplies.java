package io.shelftalker.notifier.timing;

import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Call;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.i18n.Phrase;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is said about when a chat is told things, and the buttons that go with it. */
public final class TimingReplies {
    private TimingReplies() {}

    /** What a chat wants, in a line: its quiet hours, its pause, its most a day. Nothing where it wants all at any time. */
    public static Phrase brief(Timing timing, Instant now) {
        return Phrase.joined(
                " · ",
                List.of(
                        timing.pause(now).map(TimingReplies::paused).orElse(Phrase.NOTHING),
                        timing.quiet()
                                .map(hours -> Phrase.of("timing.quiet", written(hours)))
                                .orElse(Phrase.NOTHING),
                        timing.mostADay()
                                .map(most -> Phrase.of("timing.most", most))
                                .orElse(Phrase.NOTHING)));
    }

    /** That nothing is told for now. */
    static Phrase paused(Timing.Pause pause) {
        return pause.until()
                .map(until -> Phrase.of("timing.paused.until", Phrase.when(until)))
                .orElse(Phrase.of("timing.paused"));
    }

    /** The ways to change that, as buttons under a list of what is watched. */
    public static List<Action> buttons(Timing timing, Instant now) {
        Action pause = timing.pause(now).isPresent()
                ? press("timing.resume", Call.of("resume"))
                : press("timing.pause", Call.of("pause").with("words", ""));
        return List.of(pause, press("timing.hours", Call.of("quiet")));
    }

    /** The hours as everybody reads them. */
    static String written(QuietHours hours) {
        return hours.from() + "–" + hours.until();
    }

    /** The zone by its city, with what clocks show there now. */
    private static Phrase place(ZoneId zone, Locale language) {
        return Phrase.literal(ZoneFinder.city(zone, language));
    }

    /** The clock that is gone by, on a wall somewhere or nowhere. */
    static Phrase clock(ZoneId zone, Locale language) {
        return Phrase.of(
                zone.normalized() instanceof ZoneOffset ? "timing.clock.fixed" : "timing.clock", place(zone, language));
    }

    static Reply.Text text(Phrase text, Action... buttons) {
        return new Reply.Text(text, Menu.of(buttons));
    }

    static Phrase lines(Phrase... lines) {
        return Phrase.joined("\n", List.of(lines));
    }

    static Action press(String label, Call call) {
        return new Action.Press(Phrase.of(label), call);
    }

    static Action press(QuietHours hours) {
        String written = written(hours);
        return new Action.Press(Phrase.literal(written), Call.of("quiet").with("words", written));
    }

    /** What somebody wrote, for a reply. */
    static Optional<String> words(Optional<String> argument) {
        return argument.map(String::strip).filter(text -> !text.isEmpty());
    }
}
