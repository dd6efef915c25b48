package io.shelftalker.notifier.timing;

import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Call;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.command.Command;
import io.shelftalker.core.command.CommandSpec;
import io.shelftalker.core.command.Outcome;
import io.shelftalker.core.command.Prompt;
import io.shelftalker.core.command.Turn;
import io.shelftalker.core.database.DatabaseClock;
import io.shelftalker.core.workspace.Permission;
import io.shelftalker.i18n.Phrase;
import jakarta.inject.Singleton;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** {@code /quiet 22:00-08:00}: the hours in which a chat is told nothing; {@code /quiet off}. */
@Singleton
final class QuietCommand implements Command {
    private static final CommandSpec SPEC =
            CommandSpec.of("quiet", Permission.WATCH).taking("words").marked(CommandSpec.Mark.ADMINS);
    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(8, 0));
    private static final QuietHours SHORT_NIGHT = new QuietHours(LocalTime.of(23, 0), LocalTime.of(7, 0));

    private final Timings timings;
    private final Zones zones;
    private final ChatSettings settings;

    QuietCommand(Timings timings, Zones zones, ChatSettings settings) {
        this.timings = timings;
        this.zones = zones;
        this.settings = settings;
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Outcome run(Turn turn) {
        Optional<String> words = TimingReplies.words(turn.arguments().get("words"));
        if (words.isEmpty()) {
            return ask(turn, standing(turn));
        }
        if (Off.isMeantBy(words.get())) {
            return settings.change(turn, handle -> off(handle, turn));
        }
        return QuietHours.read(words.get())
                .map(hours -> settings.change(turn, handle -> keep(handle, turn, hours)))
                .orElseGet(() -> ask(turn, Phrase.of("timing.quiet.unreadable", words.get())));
    }

    private Phrase standing(Turn turn) {
        return timings.of(turn.handle(), turn.conversation())
                .quiet()
                .map(hours -> said("timing.quiet.are", turn.handle(), turn, hours))
                .orElse(Phrase.of("timing.quiet.none"));
    }

    private Outcome ask(Turn turn, Phrase said) {
        List<Action> buttons = new ArrayList<>(List.of(TimingReplies.press(NIGHT), TimingReplies.press(SHORT_NIGHT)));
        if (timings.of(turn.handle(), turn.conversation()).quiet().isPresent()) {
            buttons.add(TimingReplies.press("timing.off", Call.of("quiet").with("words", "off")));
        }
        Reply question =
                new Reply.Text(TimingReplies.lines(said, Phrase.of("timing.quiet.ask")), Menu.NONE.and(buttons));
        return Outcome.ask(question, new Prompt(Call.of("quiet"), "words"));
    }

    private Reply off(Handle handle, Turn turn) {
        timings.quiet(handle, turn.conversation(), Optional.empty());
        return TimingReplies.text(Phrase.of("timing.quiet.off"), TimingReplies.press(NIGHT));
    }

    /** Where nobody said in which zone they are meant, that is asked along. */
    private Reply keep(Handle handle, Turn turn, QuietHours hours) {
        timings.quiet(handle, turn.conversation(), Optional.of(hours));
        Phrase said = said("timing.quiet.set", handle, turn, hours);
        Action off = TimingReplies.press("timing.off", Call.of("quiet").with("words", "off"));
        Action zone = TimingReplies.press("timing.zone", Call.of("timezone"));
        return zones.known(handle, turn).isPresent()
                ? TimingReplies.text(said, off, zone)
                : TimingReplies.text(TimingReplies.lines(said, Phrase.of("timing.zone.guessed")), zone, off);
    }

    private Phrase said(String key, Handle handle, Turn turn, QuietHours hours) {
        ZoneId zone = zones.of(handle, turn);
        return Phrase.of(
                key,
                TimingReplies.written(hours),
                TimingReplies.clock(zone, turn.actor().locale()),
                Phrase.literal(DatabaseClock.now(handle)
                        .atZone(zone)
                        .toLocalTime()
                        .withSecond(0)
                        .withNano(0)
                        .toString()),
                hours.until().toString());
    }
}
