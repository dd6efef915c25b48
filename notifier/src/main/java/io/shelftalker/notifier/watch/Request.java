package io.shelftalker.notifier.watch;

import io.shelftalker.i18n.PlainLetters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What follows {@code /watch}: what to watch, and perhaps what to wait for.
 *
 * @param subject words, a SKU or a URL; empty where there is a wish only
 * @param target as {@link Target#read} understands it
 */
record Request(String subject, Optional<String> target) {
    private static final int MOST_CHARACTERS = 300;
    private static final Pattern BELOW = Pattern.compile(
            "(?<subject>.*)(?:(?<=\\s)|^|(?=[<≤]))(?<target>" + Target.KEYWORD + "\\s*+\\P{L}.*)", Pattern.DOTALL);
    private static final Pattern LESS =
            Pattern.compile("(?<subject>.*?)(?:(?<=\\s)|^)(?<target>[-−–]\\s*\\d.*%)", Pattern.DOTALL);

    /** A word that says a price follows, and something else that does. */
    private static final Pattern BELOW_WHAT =
            Pattern.compile("(?<subject>.*\\S)\\s+(?<target>" + Target.KEYWORD + "\\s+\\S.*)", Pattern.DOTALL);

    private static final Pattern PLACE = Pattern.compile("\\s(?:at|in|a|au|aux|chez)\\s+(?:the |la |le )?");
    private static final Pattern LEAD = Pattern.compile(
            "^\\s*(?:(?:when|if|once|whenever|as soon as|for|out for|quand|lorsque|si|des que)\\s+|(?:lorsqu|des qu|s)')");

    /** What a product costs rather than the product: "the price of the lantern drops 5%". */
    private static final Pattern PRICE_OF = Pattern.compile(
            "^\\s*(?:the |its |le )?(?:(?<price>price of) (?:the|this|that) |prix (?:du |des |de la |de l'))(?<product>.+?)"
                    + "(?<does>\\s+(?:is|gets?|goes|comes|drops?|falls?|changes?|moves?|hits|reaches|declines?"
                    + "|est|baisse|tombe|descend|diminue|chute|recule|passe|atteint|change|bouge)\\b.*)?$",
            Pattern.DOTALL);

    /** What leads from a product to what is waited for. */
    private static final Set<String> BETWEEN = Set.of(
            ("when if once as soon whenever quand lorsque si des que qu it its they the price prix son le la il elle ils elles"
                            + " is are gets goes drops drop falls comes costs hits reaches passe passera tombe descend baisse"
                            + " coute est sera devient a at to down et and")
                    .split(" "));

    /** The same where no product is called so: a subject, and a target that cannot be read. */
    static Optional<Request> withUnreadableTarget(String text) {
        return Optional.of(BELOW_WHAT.matcher(text.strip()))
                .filter(Matcher::matches)
                .map(matcher -> new Request(matcher.group("subject"), Optional.of(matcher.group("target"))));
    }

    static Request read(String text) {
        String line = ofProduct(withoutLead(beginning(text)));
        return ending(BELOW, line)
                .or(() -> ending(LESS, line))
                .or(() -> WishWords.ending(line)
                        .map(found -> new Request(
                                subject(found.subject()),
                                Optional.of(
                                        line.substring(found.subject().length()).strip()))))
                .orElseGet(() -> new Request(line, Optional.empty()));
    }

    private static Optional<Request> ending(Pattern pattern, String line) {
        return Optional.of(pattern.matcher(line))
                .filter(Matcher::matches)
                .filter(matcher -> Target.read(matcher.group("target")).isPresent())
                .map(matcher -> new Request(subject(matcher.group("subject")), Optional.of(matcher.group("target"))));
    }

    private static String beginning(String text) {
        String line = text.strip();
        return line.substring(0, Math.min(line.length(), MOST_CHARACTERS));
    }

    private static String withoutLead(String line) {
        Matcher lead = LEAD.matcher(PlainLetters.inPlace(line.replace('’', '\'')));
        return lead.find() && lead.end() < line.length() ? line.substring(lead.end()) : line;
    }

    /** A line about a product's price as one about the product: "lantern price drops 5%". */
    private static String ofProduct(String line) {
        Matcher found = PRICE_OF.matcher(PlainLetters.inPlace(line.replace('’', '\'')));
        if (!found.matches()) {
            return line;
        }
        String product = line.substring(found.start("product"), found.end("product"));
        String price = found.group("price") == null ? " prix" : " price";
        return found.group("does") == null ? product : product + price + line.substring(found.start("does"));
    }

    /** Without what only leads on to the wish. */
    private static String subject(String text) {
        String subject = text.strip();
        int end = subject.length();
        while (end > 0) {
            int from = Math.max(subject.lastIndexOf(' ', end - 1), subject.lastIndexOf('\u00a0', end - 1)) + 1;
            String word = PlainLetters.words(subject.substring(from, end));
            if (!word.isEmpty() && !BETWEEN.containsAll(List.of(word.split(" ")))) {
                return subject.substring(0, end).replaceFirst("[\\s,;:–-]+$", "");
            }
            end = Math.max(0, from - 1);
        }
        return "";
    }

    /** A line and a place at its end. */
    record At(String line, String place) {}

    /** What may be said of a place: whether there is one nobody knows yet. The last comes first. */
    static List<At> places(String text) {
        String line = beginning(text);
        Matcher found = PLACE.matcher(PlainLetters.inPlace(line.replace('’', '\'')));
        List<At> places = new ArrayList<>();
        while (found.find()) {
            places.addFirst(new At(
                    line.substring(0, found.start()),
                    line.substring(found.end()).replaceFirst("[\\s.!?]+$", "")));
        }
        return places;
    }
}
