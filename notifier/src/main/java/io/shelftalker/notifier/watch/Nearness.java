package io.shelftalker.notifier.watch;

import io.shelftalker.i18n.PlainLetters;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Near a place, as people say it: "near Montréal", "within 10 km of Laurier", "à moins de 5 km de Québec", "près de moi".
 *
 * @param place in their words
 * @param kilometres how far at most
 */
record Nearness(String place, int kilometres) {
    /** What people mean who do not say how far: a bus or a bicycle away. */
    static final int USUAL = 10;

    private static final int FURTHEST = 500;
    private static final double MILE = 1.609344;
    private static final Set<String> HERE = Set.of(
            "me",
            "here",
            "my place",
            "my home",
            "home",
            "moi",
            "chez moi",
            "ici",
            "la maison",
            "us",
            "nous",
            "chez nous");
    private static final Pattern WORDS = Pattern.compile(
            "(?<before>.*?)(?:^|[\\s,]+)(?:(?:in|at|dans) (?:a |any |un )?(?:store|shop|magasin)s?\\s+)?"
                    + "(?:(?:within|no more than|less than|a moins de|a|dans un rayon de)\\s+(?<distance>\\d{1,4})\\s*"
                    + "(?<unit>km|kms|kilomet(?:re|er)s?|miles?|mi)\\s+(?:of|from|around|de|du|des|autour de|(?:autour )?d(?='))"
                    + "|near|nearby|close to|around|pres de|pres d(?=')|pres du|autour de|autour d(?=')|autour du|proche de"
                    + "|proche d(?='))"
                    + "(?:\\s+|')(?<place>.+)",
            Pattern.DOTALL);
    private static final Pattern NEARBY = Pattern.compile(
            "(?<before>.*\\S)\\s+(?:nearby|close by|dans le coin|a proximite|pas loin)", Pattern.DOTALL);

    /** Words that end with one. @param before what stands before it */
    record Ending(String before, Nearness near) {}

    static Optional<Ending> ending(String words) {
        String line = words.strip().replaceFirst("[\\s.!?]+$", "");
        String plain = PlainLetters.inPlace(line.replace('’', '\''));
        Matcher said = WORDS.matcher(plain);
        if (said.matches()) {
            String place = line.substring(said.start("place"));
            return Optional.of(new Ending(line.substring(0, said.end("before")), new Nearness(place, distance(said))));
        }
        Matcher nearby = NEARBY.matcher(plain);
        return nearby.matches()
                ? Optional.of(new Ending(line.substring(0, nearby.end("before")), new Nearness("here", USUAL)))
                : Optional.empty();
    }

    /** A place alone, as {@link #written} says it. */
    static Optional<Nearness> read(String words) {
        return ending(words).filter(ending -> ending.before().isBlank()).map(Ending::near);
    }

    private static int distance(Matcher said) {
        if (said.group("distance") == null) {
            return USUAL;
        }
        double distance =
                Integer.parseInt(said.group("distance")) * (said.group("unit").startsWith("mi") ? MILE : 1);
        return Math.clamp(Math.round(distance), 1, FURTHEST);
    }

    /** Whether it is where the speaker is, which nobody knows. */
    boolean isHere() {
        return HERE.contains(PlainLetters.words(place));
    }

    Nearness of(String otherPlace) {
        return new Nearness(otherPlace, kilometres);
    }

    /** How a button says it. */
    String written() {
        return "within " + kilometres + " km of " + place;
    }
}
