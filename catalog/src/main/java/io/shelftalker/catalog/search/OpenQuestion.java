package io.shelftalker.catalog.search;

import io.shelftalker.i18n.PlainLetters;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells what people ask of the world from what they ask of a shop: "who is …", but not "which …" or "do you have …". */
public final class OpenQuestion {
    private static final Pattern BEGINNING =
            Pattern.compile("^(?:(?:so|and|but|hey|hi|hello|please|ok|et|mais|alors|salut|bonjour)\\b[\\s,!]*)*"
                    + "(?!" + Fillers.BUYING_SOMEWHERE + ")(?:"
                    + String.join(
                            "|",
                            "(?:who|whose|when|why|where)\\b|how\\b(?! (?:much|many|about)\\b)",
                            "what(?:'s| ?is| are| was| were| do| does| did| will| would| should| can| time| day| date| year)\\b",
                            "whats\\b|is it\\b|are you\\b|will it\\b|(?:should|am) i\\b|do you (?:know|like|love|think|believe|feel)\\b",
                            "(?:can you )?(?:please )?(?:tell|sing|write|explain|translate|calculate|teach)\\b(?: (?:me|us))?\\b",
                            "(?:qui|quand|pourquoi|comment)\\b|ou (?:est|sont|se|puis|peut)\\b|qu'est[- ]ce\\b|c'est quoi\\b",
                            "que (?:penses?|pensez|sais|savez|fais|faites|veut|signifie)\\b",
                            "quel(?:le)?s? (?:heure|jour|temps|age|date|annee|est|sont)\\b|(?:il fait )?quel temps\\b",
                            "(?:(?:peux|peut)[- ]tu |pouvez[- ]vous )?(?:me |nous )?(?:raconte|dis|parle|explique|tradui|chante|ecris)"
                                    + "(?:s|r|z|ez|re|sez)?\\b",
                            "(?:connais|sais|aimes|penses|es)[- ]tu\\b|(?:connaissez|savez|aimez|pensez|etes)[- ]vous\\b")
                    + ")");

    /** What anybody says who wants something, of goods or of the world. */
    private static final Set<String> WANTING = Set.of(
            ("i we can could buy find get order purchase puis peux peut pouvons pourrais acheter trouver commander"
                            + " obtenir")
                    .split(" "));

    private OpenQuestion() {}

    /** How those words of a question fare that tell what it is about; all of them where none does. */
    public static Heard about(Heard heard) {
        Heard telling = heard.without(WANTING);
        return telling.count() == 0 ? heard : telling;
    }

    /** Whether a text begins like a question or a wish that hardly asks for goods; what is sold may still answer it. */
    public static boolean isOne(String text) {
        return BEGINNING
                .matcher(PlainLetters.inPlace(text.strip().replace('’', '\'')))
                .find();
    }
}
