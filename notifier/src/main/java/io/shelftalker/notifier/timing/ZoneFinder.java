package io.shelftalker.notifier.timing;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import io.shelftalker.i18n.Phrasebooks;
import io.shelftalker.i18n.PlainLetters;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds time zones by what people call them: {@code Europe/Paris}, a city, a country, {@code UTC+2}. */
public final class ZoneFinder {
    /** Where a country has many, those in which most people live come first. */
    private static final List<String> FIRST = List.of(
            "Europe/London",
            "Europe/Paris",
            "Europe/Berlin",
            "Europe/Madrid",
            "Europe/Lisbon",
            "America/New_York",
            "America/Chicago",
            "America/Denver",
            "America/Los_Angeles",
            "America/Toronto",
            "America/Winnipeg",
            "America/Edmonton",
            "America/Vancouver",
            "America/Halifax",
            "America/Sao_Paulo",
            "America/Mexico_City",
            "Australia/Sydney",
            "Australia/Brisbane",
            "Australia/Adelaide",
            "Australia/Perth",
            "Europe/Moscow",
            "Asia/Jakarta",
            "Asia/Shanghai",
            "Pacific/Auckland");

    private static final Pattern OFFSET =
            Pattern.compile("(?i)(?:utc|gmt)?\\s?(?<sign>[-+−])\\s?(?<hours>\\d{1,2})(?::?(?<minutes>\\d{2}))?");

    private ZoneFinder() {}

    /** The zones that these words may mean, the likeliest first. */
    static List<ZoneId> find(String words) {
        String line = Line.of(words);
        Optional<ZoneId> offset = offset(line);
        if (offset.isPresent()) {
            return List.of(offset.get());
        }
        Set<ZoneId> named = Names.BY_NAME.getOrDefault(plain(line), new LinkedHashSet<>());
        return List.copyOf(named);
    }

    /** What the city of a zone is called in a language. */
    public static String city(ZoneId zone, Locale language) {
        String city = TimeZoneNames.getInstance(language).getExemplarLocationName(canonical(zone.getId()));
        return city == null ? zone.getId() : city;
    }

    private static Optional<ZoneId> offset(String words) {
        if (words.equalsIgnoreCase("utc") || words.equalsIgnoreCase("gmt")) {
            return Optional.of(ZoneId.of("UTC"));
        }
        Matcher written = OFFSET.matcher(words);
        if (!written.matches()) {
            return Optional.empty();
        }
        String sign = written.group("sign").equals("+") ? "+" : "-";
        String minutes = Objects.requireNonNullElse(written.group("minutes"), "00");
        String hours = written.group("hours");
        return zone("UTC" + sign + (hours.length() == 1 ? "0" : "") + hours + ":" + minutes);
    }

    private static Optional<ZoneId> zone(String id) {
        try {
            return Optional.of(ZoneId.of(id));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    private static String plain(String name) {
        return PlainLetters.words(name.replace('_', ' '));
    }

    private static String canonical(String id) {
        String canonical = TimeZone.getCanonicalID(id);
        return canonical == null ? id : canonical;
    }

    /** Made when the first name is looked up: most people are never asked. */
    private static final class Names {
        private static final Map<String, SequencedSet<ZoneId>> BY_NAME = names();

        private static Map<String, SequencedSet<ZoneId>> names() {
            Map<String, SequencedSet<ZoneId>> names = new HashMap<>();
            for (String id : ids()) {
                zone(id).ifPresent(zone -> add(names, id, zone));
            }
            return names;
        }

        private static List<String> ids() {
            List<String> ids = new ArrayList<>(FIRST);
            ids.addAll(TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, null, null));
            ZoneId.getAvailableZoneIds().stream()
                    .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                    .sorted()
                    .forEach(ids::add);
            return ids;
        }

        private static void add(Map<String, SequencedSet<ZoneId>> names, String id, ZoneId zone) {
            ZoneId kept = zone(canonical(id)).orElse(zone);
            put(names, id, kept);
            put(names, id.substring(id.lastIndexOf('/') + 1), kept);
            String region = TimeZone.getRegion(canonical(id));
            for (Locale language : Phrasebooks.LANGUAGES) {
                put(names, city(kept, language), kept);
                put(names, Locale.of("", region).getDisplayCountry(language), kept);
            }
        }

        private static void put(Map<String, SequencedSet<ZoneId>> names, String name, ZoneId zone) {
            String plain = plain(name);
            if (!plain.isEmpty()) {
                names.computeIfAbsent(plain, _ -> new LinkedHashSet<>()).add(zone);
            }
        }
    }
}
