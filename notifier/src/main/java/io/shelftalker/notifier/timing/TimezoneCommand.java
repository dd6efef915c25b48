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
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** {@code /timezone Paris}: where a person, or a group, lives; times are said and kept as clocks show them there. */
@Singleton
final class TimezoneCommand implements Command {
    private static final CommandSpec SPEC =
            CommandSpec.of("timezone", Permission.WATCH).taking("words").marked(CommandSpec.Mark.ADMINS);
    private static final int MOST = 6;
    private static final List<String> ENGLISH =
            List.of("Europe/London", "America/New_York", "America/Chicago", "America/Los_Angeles", "America/Toronto");
    private static final List<String> FRENCH =
            List.of("Europe/Paris", "Europe/Brussels", "Europe/Zurich", "America/Toronto");

    private final Zones zones;
    private final ChatSettings settings;

    TimezoneCommand(Zones zones, ChatSettings settings) {
        this.zones = zones;
        this.settings = settings;
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Outcome run(Turn turn) {
        Locale language = turn.actor().locale();
        Instant now = DatabaseClock.now(turn.handle());
        Optional<String> words = TimingReplies.words(turn.arguments().get("words"));
        if (words.isEmpty()) {
            ZoneId zone = zones.of(turn.handle(), turn);
            Phrase said = Phrase.of("timing.zone.is", TimingReplies.clock(zone, language), time(zone, now));
            return ask(said, usual(language).map(ZoneId::of).toList(), language, now);
        }
        List<ZoneId> found = distinct(ZoneFinder.find(words.get()));
        if (found.size() == 1) {
            return settings.change(turn, handle -> keep(handle, turn, found.getFirst()));
        }
        Phrase said = Phrase.of(found.isEmpty() ? "timing.zone.unknown" : "timing.zone.several", words.get());
        return ask(said, found.isEmpty() ? usual(language).map(ZoneId::of).toList() : found, language, now);
    }

    private static Stream<String> usual(Locale language) {
        return (language.getLanguage().equals("fr") ? FRENCH : ENGLISH).stream();
    }

    /** Zones whose clocks always show the same are one answer. */
    private static List<ZoneId> distinct(List<ZoneId> zones) {
        Set<Object> seen = new HashSet<>();
        return zones.stream()
                .filter(zone -> seen.add(zone.getRules()))
                .limit(MOST)
                .toList();
    }

    private static Outcome ask(Phrase said, List<ZoneId> choices, Locale language, Instant now) {
        Menu menu = Menu.NONE;
        for (ZoneId zone : choices) {
            Phrase label = Phrase.literal(ZoneFinder.city(zone, language) + " · " + time(zone, now));
            menu = menu.and(
                    List.<Action>of(new Action.Press(label, Call.of("timezone").with("words", zone.getId()))));
        }
        Reply question = new Reply.Text(TimingReplies.lines(said, Phrase.of("timing.zone.ask")), menu);
        return Outcome.ask(question, new Prompt(Call.of("timezone"), "words"));
    }

    private Reply keep(Handle handle, Turn turn, ZoneId zone) {
        zones.put(handle, turn, zone);
        return TimingReplies.text(
                Phrase.of(
                        "timing.zone.set",
                        TimingReplies.clock(zone, turn.actor().locale()),
                        time(zone, DatabaseClock.now(handle))),
                TimingReplies.press("timing.hours", Call.of("quiet")));
    }

    private static String time(ZoneId zone, Instant now) {
        LocalTime time = now.atZone(zone).toLocalTime();
        return time.truncatedTo(ChronoUnit.MINUTES).toString();
    }
}
