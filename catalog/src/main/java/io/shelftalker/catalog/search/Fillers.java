package io.shelftalker.catalog.search;

import io.shelftalker.i18n.PlainLetters;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people say around what they look for, in English and French. */
final class Fillers {
    /** Stands where something was understood and taken out. */
    static final String GAP = "¦";

    private static final Pattern LEAD = Pattern.compile("^(?:"
            + String.join(
                    "|",
                    "(?:hello|hi|hey|good (?:morning|evening|afternoon)|bonjour|bonsoir|salut|please|ok|so|et|and)\\b",
                    "(?:i am|i'm|im|we are|we're) (?:looking|searching|shopping) for\\b",
                    "looking for\\b",
                    "(?:i|we) (?:want|need|would like|search for|am after)\\b(?: to (?:buy|find|see|get|have)\\b)?",
                    "(?:i|we)'d like\\b(?: to (?:buy|find|see|get|have)\\b)?",
                    "(?:can|could|would) you (?:please )?(?:show|find|get|recommend|suggest)\\b(?: (?:me|us)\\b)?",
                    "(?:show|find|give|list|recommend|suggest)\\b (?:me|us)\\b",
                    "(?:do|have) you (?:have|sell|carry|got)\\b(?: any\\b)?",
                    "(?:is|are) there\\b(?: any\\b)?",
                    "(?:what|which)\\b(?:(?: is|'s| are)\\b)?(?: (?:your|the)\\b)?",
                    "what about\\b|how about\\b|how many\\b|how much\\b|any\\b",
                    "je (?:cherche|recherche|veux|voudrais|souhaite)\\b(?: (?:acheter|trouver|voir)\\b)?",
                    "(?:on|nous) cherch(?:e|ons)\\b|j'aimerais\\b(?: (?:trouver|voir|acheter)\\b)?|il me faut\\b",
                    "(?:montre|trouve|donne|propose|cherche)[sz]?(?:ez)?[- ](?:moi|nous)\\b",
                    "(?:avez|auriez)[- ]vous\\b|as[- ]tu\\b|(?:est-ce que )?(?:vous avez|tu as|il y a)\\b|y a[- ]t[- ]il\\b",
                    "quel(?:le)?s?\\b(?: (?:est|sont)\\b)?(?: (?:votre|vos|le|la|les)\\b)?",
                    "combien (?:de\\b|d')")
            + ")[\\s,!.:;]*");
    private static final Pattern TAIL = Pattern.compile("[\\s,;:.!?¦]*(?:(?:do|can) you (?:have|carry|sell|recommend)"
            + "|are there|(?:avez|auriez)[- ]vous|as[- ]tu|please|s'il (?:vous|te) plait|svp|stp)?[\\s,;:.!?¦]*$");
    private static final Pattern GENERAL =
            Pattern.compile("\\b(?:products?|items?|things?|something|anything|stuff|ones?"
                    + "|produits?|articles?|choses?|trucs?|quelque chose)\\b");
    private static final String LINKS =
            "(?:an?|the|of|with|and|for|at|but|that|which|is|are|costs?|costing|priced|your|any"
                    + "|some|une?|ce|des|du|de|le|la|les|et|avec|qui|que|co[uû]te(?:nt)?|pour|à|a|dans|mais|votre|vos|c'est|est)"
                    + "(?!\\p{L})|[dl]'";
    private static final Pattern EDGES = Pattern.compile(
            "(?:^|(?<=¦))(?:[\\s,;:.¦]|(?:" + LINKS + ")(?=[\\s,¦]|$|(?<=')))+|(?:[\\s,;:.¦]|(?<=[\\s,¦])(?:" + LINKS
                    + ")(?=[\\s,¦]|$))+(?=¦|$)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Fillers() {}

    /**
     * What a text asks for, without the words around it.
     *
     * @param more whether something else was understood, so that even general words say nothing more
     */
    static String strip(String text, boolean more) {
        String bare = withoutLeads(text);
        boolean asked = bare.length() < text.length();
        bare = cut(bare, TAIL.matcher(PlainLetters.inPlace(bare)));
        if (!more && !asked) {
            return text.strip();
        }
        bare = cut(bare, GENERAL.matcher(PlainLetters.inPlace(bare)));
        // "The" and "thé" are not the same.
        bare = cut(bare, EDGES.matcher(bare)).replace(GAP, " ").replaceAll("\\s*,(?:\\s*,)*\\s*", ", ");
        return bare.replaceAll("\\s+", " ").replaceAll("^[\\s,;:.!?]+|[\\s,;:.!?]+$", "");
    }

    private static String withoutLeads(String text) {
        String bare = text.stripLeading();
        Matcher lead = LEAD.matcher(PlainLetters.inPlace(bare));
        while (lead.find()) {
            bare = bare.substring(lead.end());
            lead = LEAD.matcher(PlainLetters.inPlace(bare));
        }
        return bare;
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
