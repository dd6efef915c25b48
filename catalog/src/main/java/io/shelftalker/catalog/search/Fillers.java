package io.shelftalker.catalog.search;

import io.shelftalker.i18n.PlainLetters;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;

/** What people say around what they look for, in English and French. */
final class Fillers {
    /** Stands where something was understood and taken out. */
    static final String GAP = "¦";

    /** Words that say nothing about a product, with their accents: what has none may be the name of something sold. */
    static final Set<String> FUNCTION_WORDS = functionWords();

    /** Words of those who ask rather than of what they ask for, though something may be called so. */
    static final Set<String> ASKING_WORDS =
            WordTable.read("asking.txt").stream().flatMap(List::stream).collect(Collectors.toUnmodifiableSet());

    private static final String BUYING = "(?:"
            + String.join(
                    "|",
                    "(?:can|could|do|may|might|should) (?:i|we|you|one) (?:buy|find|purchase|order|get(?! to\\b))\\b",
                    "(?:(?:puis-je|peut-on|pouvons-nous|(?:est-ce que )?(?:je|on) (?:peux|peut|pourrais)) )?"
                            + "(?:acheter|trouver|commander|obtenir)\\b")
            + ")";

    /** Asks where something is for sale, in plain letters. */
    static final String BUYING_SOMEWHERE = "(?:where|ou) " + BUYING;

    private static final Pattern LEAD = Pattern.compile("^(?:"
            + String.join(
                    "|",
                    BUYING_SOMEWHERE,
                    "how " + BUYING,
                    "comment " + BUYING,
                    "(?:i am|i'm|im|we are|we're) (?:looking|searching|shopping) for\\b",
                    "looking for\\b",
                    "(?:i|we) (?:want|need|would (?:like|love)|search for|(?:am|are) after)\\b(?: to (?:buy|find|see|get|have)\\b)?",
                    "(?:i|we)'d (?:like|love)\\b(?: to (?:buy|find|see|get|have)\\b)?",
                    "(?:(?:please )?help (?:me|us) (?:to )?|please )?(?:find|choose|get|show|suggest|recommend|list|give|search for|look for)\\b(?: (?:me|us)\\b)?(?= (?:an?|the|some|any|your|products?|items?|things?|something|anything)\\b)",
                    "(?:have you )?got\\b(?: any\\b)?(?= (?:an?|the|some|any|products?|items?|things?|something|anything)\\b)",
                    "what (?:do|have) you (?:have|got|sell|carry|offer)\\b(?: (?:in the way of|as|for|by way of)\\b)?",
                    "what(?:'s|s| is| are| would be)(?: (?:a|an|some|your|the))? (?:good|nice|great|decent)\\b",
                    "(?:can|could|would) you (?:please )?(?:show|find|get|recommend|suggest)\\b(?: (?:me|us)\\b)?",
                    "(?:show|find|give|list|recommend|suggest)\\b (?:me|us)\\b",
                    "(?:do|have) you (?:have|sell|carry|got)\\b(?: any\\b)?",
                    "(?:is|are) there\\b(?: any\\b)?",
                    "what about\\b|how about\\b",
                    "(?:what|which)\\b(?:(?: is|'s| are)\\b)?(?: (?:your|the)\\b)?",
                    "how many\\b|how much\\b|any\\b",
                    "je (?:cherche|recherche|veux|voudrais|souhaite)\\b(?: (?:acheter|trouver|voir)\\b)?",
                    "(?:on|nous) cherch(?:e|ons)\\b|j'aimerais\\b(?: (?:bien )?(?:trouver|voir|acheter|avoir)\\b)?|il (?:me|nous) fau(?:t|drait)\\b",
                    "(?:j'ai|nous avons|on a) besoin (?:d'|(?:de|du|des)\\b)|(?:je suis|nous sommes|on est) a la recherche (?:d'|(?:de|du|des)\\b)",
                    "(?:qu'|que )(?:est-ce que )?(?:avez[- ]vous|vous avez|as[- ]tu|tu as|vendez[- ]vous|proposez[- ]vous)\\b(?: comme\\b)?",
                    "(?:(?:peux-tu|pouvez-vous|pourriez-vous|pourrais-tu) )?(?:me |nous )(?:proposer|montrer|trouver|recommander|conseiller|donner)\\b",
                    "(?:montr|trouv|donn|propos|cherch|recommand|conseill|sugger)(?:e|es|ez)[- ](?:moi|nous)\\b",
                    "(?:avez|auriez)[- ]vous\\b|as[- ]tu\\b|(?:est-ce que )?(?:vous avez|tu as|il y a)\\b|y a[- ]t[- ]il\\b",
                    "quel(?:le)?s?\\b(?: (?:est|sont)\\b)?(?: (?:votre|vos|le|la|les)\\b)?",
                    "combien (?:de\\b|d'|coute(?:nt)?\\b)",
                    "(?:the )?prices? (?:of|for)\\b(?: (?:the|your)\\b)?",
                    "(?:le )?prix (?:d'|(?:de|du|des)\\b(?: l')?(?: (?:la|votre|vos)\\b)?)")
            + ")(?:(?<=')|(?=[\\s,!.:;?]|$))[\\s,!.:;]*");
    private static final Pattern GREETING = Pattern.compile(
            "^(?:hello|hi|hey|good (?:morning|evening|afternoon)|bonjour|bonsoir|salut|please|ok|so|et|and)"
                    + "[\\s,!.:;]+(?=\\S)");
    private static final Pattern TAIL = Pattern.compile(
            "(?<![\\s,;:.!?¦])[\\s,;:.!?¦]*+(?:(?:do|can) you (?:have|carry|sell|recommend)"
                    + "|are there|(?:avez|auriez)[- ]vous|as[- ]tu|please|s'il (?:vous|te) plait|svp|stp)?[\\s,;:.!?¦]*+$");
    private static final Pattern GENERAL =
            Pattern.compile("(?<![\\p{L}\\d'-])(?:products?|items?|things?|something|anything|everything|stuff|ones?"
                    + "|goods|articles?|produits?|choses?|trucs?|quelque chose)(?![\\p{L}\\d'-]| ?\\d)");

    /** "An item of type tent" is a tent; a "cable of type C" is not a C. */
    private static final Pattern KIND = Pattern.compile(
            "(?<=^|¦)[\\s,]*(?:(?:(?:that|which) (?:is|are)|qui (?:est|sont)) )?(?:an? |une? )?(?:of|in|from|de|du|dans) (?:the |l[ea] )?"
                    + "(?:type|kind|sort|style|genre|category|categorie)(?: of| de)? ");

    private Fillers() {}

    private static Set<String> functionWords() {
        Set<String> words = new HashSet<>();
        for (CharArraySet stops : List.of(EnglishAnalyzer.getDefaultStopSet(), FrenchAnalyzer.getDefaultStopSet())) {
            stops.forEach(word -> words.add(new String((char[]) word)));
        }
        // Summer, and a part of a verb.
        words.remove("été");
        words.addAll(
                List.of(("about am any anything been being could did do does doing from had has have he her here him"
                                + " his how i its me my myself our please she should some something someone somebody than them"
                                + " those us very we were what when where which who whom whose why would you your im tell es est et sont ça penses"
                                + " aucun aucune avoir comment cela cet cette donc elle elles faire il ils je leur leurs là"
                                + " lequel laquelle où pourquoi quand quel quelle quels quelles quelque quelqu qui quoi si suis"
                                + " tous toutes très vais vos votre y")
                        .split(" ")));
        return Set.copyOf(words);
    }

    /**
     * What a text asks for, without the words around it.
     *
     * @param more whether something else was understood, so that even general words say nothing more
     */
    static String strip(String text, boolean more) {
        String bare = withoutLeads(text);
        boolean asked = bare.length() < text.length();
        bare = cut(bare, TAIL.matcher(PlainLetters.inPlace(bare)));
        String special = withoutGeneral(bare);
        String kind = cut(special, KIND.matcher(PlainLetters.inPlace(special)));
        boolean understood =
                more || asked || !kind.equals(special) || !Joined.in(text).isEmpty();
        return understood ? Edges.trim(kind) : text.strip();
    }

    private static String withoutLeads(String text) {
        String bare = text.stripLeading();
        for (int end = lead(bare); end > 0; end = lead(bare)) {
            bare = bare.substring(end);
        }
        return bare;
    }

    /** Where the first words around what is asked for end; 0 if it begins at once. */
    private static int lead(String text) {
        String plain = PlainLetters.inPlace(text);
        Matcher lead = LEAD.matcher(plain);
        if (lead.find()) {
            return lead.end();
        }
        Matcher greeting = GREETING.matcher(plain);
        return greeting.find() && !isName(text, plain, greeting.end()) ? greeting.end() : 0;
    }

    /** "Hello Kitty" greets nobody; "Hello Do you have a kettle" does. */
    private static boolean isName(String text, String plain, int next) {
        return text.charAt(next - 1) == ' '
                && Character.isLetter(text.charAt(next - 2))
                && Character.isUpperCase(text.charAt(next))
                && !LEAD.matcher(plain.substring(next)).find();
    }

    /** "The Thing" is a name, and so is "Thing 5". */
    private static String withoutGeneral(String text) {
        Matcher general = GENERAL.matcher(PlainLetters.inPlace(text));
        StringBuilder bare = new StringBuilder(text);
        while (general.find()) {
            if (general.start() == 0 || !Character.isUpperCase(text.charAt(general.start()))) {
                bare.replace(general.start(), general.end(), GAP.repeat(general.end() - general.start()));
            }
        }
        return bare.toString();
    }

    /** Without what is found, each time with a gap in its place. */
    private static String cut(String text, Matcher found) {
        StringBuilder bare = new StringBuilder();
        int from = 0;
        while (found.find()) {
            bare.append(text, from, found.start()).append(GAP);
            from = found.end();
        }
        return bare.append(text.substring(from)).toString();
    }
}
