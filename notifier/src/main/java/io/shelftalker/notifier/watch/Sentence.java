package io.shelftalker.notifier.watch;

import io.shelftalker.i18n.PlainLetters;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentences that ask to be told of something, or no longer, said without a command: "tell me when the kettle drops below
 * 50", "stop watching the kettle".
 */
final class Sentence {
    private static final String POLITELY =
            "^(?:(?:please|hey|hi|hello|bonjour|salut|s'il (?:te|vous) plait|stp|svp|(?:can|could|would) you(?: please)?"
                    + "|(?:peux|peut|pourrais)[- ]tu|(?:pouvez|pourriez)[- ]vous|i want you to|i'd like you to)[\\s,!]+)*";
    private static final Pattern TELL = Pattern.compile(
            POLITELY
                    + "(?:(?:tell|alert|notify|ping|warn|message|remind) me|let me know"
                    + "|(?:me )?(?:previens|prevenez|prevenir|avertis|avertissez|avertir|alerte|alertez|alerter|notifie|notifiez|dis|dites)(?:[- ](?:moi|nous))?"
                    + "|fai(?:s|tes)[- ](?:moi|nous) signe)\\s+"
                    + "(?:(?:when|if|once|whenever|as soon as|quand|si|lorsque|des que)\\s+|(?:lorsqu|des qu|s)'"
                    + "|(?:about|of|de|des|du|d')\\s*(?=(?:any |anything |all |les |toutes les )?(?:new|nouve)))(?<words>.+)$",
            Pattern.DOTALL);
    private static final Pattern WATCH = Pattern.compile(
            POLITELY
                    + "(?:watch out for|watch|track|follow|monitor|keep an eye on|surveille[rz]?|suis|suivez|guette[rz]?)\\s+(?:for\\s+)?(?<words>.+)$",
            Pattern.DOTALL);

    private static final Pattern STOP = Pattern.compile(
            POLITELY
                    + "(?:(?:stop|quit|cease) (?:watching|following|tracking|monitoring|(?:telling|alerting|notifying|warning) me (?:about|of|on|for|when))"
                    + "|(?:unwatch|unfollow|untrack|unsubscribe (?:me )?from)"
                    + "|(?:do not|don't|dont|no longer) (?:watch|follow|track|monitor|(?:tell|alert|notify) me (?:about|of|when))"
                    + "|(?:stop|cancel|remove|delete|end|drop) (?:the |my |this )?(?:watch|alerts?|notifications?|tracking) (?:on|for|of|about)"
                    + "|ne (?:surveill(?:e[rz]?|ez)|sui(?:s|vez)) plus|ne plus (?:surveiller|suivre|me parler d(?:e|u|es)|m'alerter (?:pour|sur))"
                    + "|arrete[rz]? (?:de |d')(?:surveiller|suivre|me (?:parler|prevenir|avertir|alerter) (?:de|du|des|pour|sur|quand))"
                    + "|(?:supprime[rz]?|annule[rz]?|enleve[rz]?|retire[rz]?|arrete[rz]?) (?:l'|la |le |mon |ma )?(?:alerte|suivi|surveillance) (?:de|du|des|d'|sur|pour))"
                    + "(?:\\s+|(?<='))(?<words>.+?)(?:[\\s,]+(?:any ?more|any longer|please|stp|svp|s'il (?:te|vous) plait))*[\\s.!]*$",
            Pattern.DOTALL);

    private static final Pattern STOP_ALL = Pattern.compile(POLITELY
            + "(?:(?:stop|cancel|remove|delete|end|drop|clear) (?:all )?(?:of )?(?:the |my |these )?(?:alerts|watches|notifications)"
            + "|(?:supprime[rz]?|annule[rz]?|enleve[rz]?|retire[rz]?|arrete[rz]?) (?:toutes )?(?:les |mes |ces )(?:alertes|surveillances|notifications))"
            + "(?:[\\s,]+(?:please|stp|svp))?[\\s.!]*");

    private static final Set<String> ALL = Set.of(
            ("everything;all;all of it;all my alerts;all my watches;toutes;toutes mes alertes;all of them;anything;all products;tout;tous les produits")
                    .split(";"));

    /** What means the product that somebody looked at last. */
    private static final Set<String> THIS = Set.of(
            ("this;it;that;this one;that one;this product;this item;ca;cela;celui ci;celle ci;ce produit;cet article;le;la;l;il;elle")
                    .split(";"));

    private Sentence() {}

    /** What follows {@code /watch} in other words; empty where nothing of the kind is asked. */
    static Optional<String> read(String text) {
        String line = spelledOut(text.strip());
        String plain = PlainLetters.inPlace(line);
        Matcher tell = TELL.matcher(plain);
        if (tell.matches()) {
            return Optional.of(line.substring(tell.start("words")));
        }
        Matcher watch = WATCH.matcher(plain);
        return watch.matches()
                ? Optional.of(line.substring(watch.start("words"))).filter(Sentence::isWish)
                : Optional.empty();
    }

    /** "It's back" is "it is back". */
    private static String spelledOut(String line) {
        return line.replace('’', '\'').replaceAll("(?iu)\\b(it|this|that)'s\\b", "$1 is");
    }

    /** What is no longer to be watched, empty where everything is; nothing where nothing of the kind is asked. */
    static Optional<String> stopping(String text) {
        String line = text.strip();
        String plain = PlainLetters.inPlace(line.replace('’', '\''));
        if (STOP_ALL.matcher(plain).matches()) {
            return Optional.of("");
        }
        Matcher stop = STOP.matcher(plain);
        return stop.matches()
                ? Optional.of(line.substring(stop.start("words"), stop.end("words")))
                        .map(words -> isAll(words) ? "" : words)
                : Optional.empty();
    }

    /** Whether words mean whatever is watched. */
    static boolean isAll(String words) {
        return ALL.contains(PlainLetters.words(words));
    }

    /** "Watch straps" are goods; what is watched below a price, or new, is a wish. */
    private static boolean isWish(String words) {
        Request request = Request.read(words);
        return request.target().isPresent()
                || isThis(request.subject())
                || Nearness.ending(words).isPresent()
                || Seeking.section(words).isPresent()
                || Seeking.read(words).isPresent();
    }

    /** Whether a subject means what was looked at last. */
    static boolean isThis(String subject) {
        return THIS.contains(PlainLetters.words(subject));
    }
}
