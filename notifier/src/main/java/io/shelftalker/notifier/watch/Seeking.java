package io.shelftalker.notifier.watch;

import io.shelftalker.i18n.PlainLetters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that asks for whatever fits rather than for one product: "new in tea", "any Italian reds under 20 $".
 *
 * @param words what must fit; empty for everything
 * @param fresh whether only what is new is asked for
 */
record Seeking(String words, boolean fresh) {
    private static final String OF =
            "(?:\\s+(?:in|from|for|of|with|en|dans|chez|sur|pour|du rayon|de la categorie|parmi)\\s+(?:the |les |la |le |l')?)?";
    private static final Pattern THERE = Pattern.compile(
            "^(?:there(?: is|'s| are|'re)|you (?:have|get|add|stock)|il y a(?:ura)?|(?:vous|tu) (?:avez|aurez|as|auras|recevez|recois))\\s+");
    private static final Pattern NEW = Pattern.compile(
            "^(?:(?:what is|what's|whats|anything|something|everything|any|all|an?|some|les|des|une?|du|de|tout(?:es)? (?:ce qui est|les)|tous les)\\s+)?"
                    + "(?:new(?:\\s+(?:products?|items?|arrivals?|things?))?|new arrivals|nouveautes?|nouveaux?(?:\\s+produits?)?|nouvelles?)\\b"
                    + OF + "\\s*(?<words>.*)$",
            Pattern.DOTALL);
    private static final Pattern ANY = Pattern.compile(
            "^(?:any|anything|something|all|every|everything|each|tout|tous les|toutes les|n'importe quel(?:le)?|quelque chose)\\b"
                    + OF + "\\s*(?<words>.+)$",
            Pattern.DOTALL);
    private static final Pattern SECTION = Pattern.compile(
            "^(?:the |la |le )?(?:(?:category|section|department|aisle|categorie|rayon)\\s+(?:of |de la |de |des |du |d')?(?<words>\\S.*)"
                    + "|(?<named>\\S.*?)\\s+(?:category|section|department|aisle))$",
            Pattern.DOTALL);
    private static final Pattern COMES = Pattern.compile(
            "\\s+(?:(?:is|are|gets?)\\s+)?(?:appears?|arrives?|comes? in|shows? up|turns? up|added|apparai(?:t|ssent)|arrivent?|sort(?:ent)?)[\\s.!]*$");

    /** What is asked for by who waits until "there is a new red wine", or "a new one arrives": never one that is there. */
    static Optional<Seeking> coming(String line) {
        String plain = plain(line.strip());
        return THERE.matcher(plain).find() || COMES.matcher(plain).find()
                ? read(line).filter(Seeking::fresh)
                : Optional.empty();
    }

    /** What such a line asks for; empty where it asks for one product. */
    static Optional<Seeking> read(String line) {
        String stripped = line.strip();
        Matcher there = THERE.matcher(plain(stripped));
        String bare = there.find() ? stripped.substring(there.end()) : stripped;
        Matcher comes = COMES.matcher(plain(bare));
        boolean coming = comes.find();
        String text = coming ? bare.substring(0, comes.start()) : bare;
        Matcher fresh = NEW.matcher(plain(text));
        if (fresh.matches()) {
            return Optional.of(new Seeking(text.substring(fresh.start("words")), true));
        }
        Matcher any = ANY.matcher(plain(text));
        if (any.matches()) {
            return Optional.of(new Seeking(text.substring(any.start("words")), false));
        }
        return coming ? Optional.of(new Seeking(text, false)) : Optional.empty();
    }

    /** The category that a line names as one: "category audio", "the wine section", "le rayon thé". */
    static Optional<String> section(String line) {
        String stripped = line.strip();
        Matcher section = SECTION.matcher(plain(stripped));
        if (!section.matches()) {
            return Optional.empty();
        }
        String group = section.group("words") == null ? "named" : "words";
        return Optional.of(stripped.substring(section.start(group), section.end(group)));
    }

    /** Whether words name many things beyond doubt: "reds" do, "grès" and "tapis" may be one. */
    static boolean isClearlyPlural(String words) {
        return isPlural(words) && words.strip().matches("(?iu).*[\\p{L}&&[^aiousyè]]s");
    }

    /** Whether words name many things: "Italian reds", "théières". */
    static boolean isPlural(String words) {
        return PlainLetters.words(words).matches("(?:.*\\s)?\\p{L}{2,}(?:[^\\Ws]s|x)");
    }

    private static String plain(String text) {
        return PlainLetters.inPlace(text.replace('’', '\''));
    }
}
