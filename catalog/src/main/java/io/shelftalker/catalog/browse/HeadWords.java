package io.shelftalker.catalog.browse;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words of a product's name that say what it is, without what is in it, what it is for, and how much it holds. */
final class HeadWords {
    private static final Pattern PARTS = Pattern.compile("\\s[-–—|:/]\\s|[,;:()|]");
    /** What stands around something: a bottle of wine is wine, and a set of mugs are mugs. */
    private static final Pattern AMOUNT = Pattern.compile(
            "(?iU)^(?:\\d+\\s)?(sets?|packs?|pairs?|lots?|cases?|box(es)?|bottles?|jars?|cans?|tins?|bags?|cups?|glass(es)?|pots?|tubs?|cartons?"
                    + "|coffrets?|bouteilles?|boîtes?|sacs?|verres?|paquets?|botellas?|cajas?|bolsas?|botes?|bottigli[ae]|scatol[ae]|garrafas?|caixas?)\\s(of|de|di|d['’])\\s?");
    /** What is packed in portions is no bag. */
    private static final Pattern PORTIONS = Pattern.compile(
            "(?iU)\\b(teas?|th[ée]s?|tees?|infusions?|coffees?|kaffee)[ -]?(bags?|sachets?|pods?|capsules?|pads?)\\b");

    private static final Pattern BEHIND = Pattern.compile(
            "(?iU)\\s(with|in|for|of|from|by|and|&|\\+|w/|mit|im|aus|für|von|und|ohne"
                    + "|avec|sans|à|au|aux|en|pour|de|du|des|et|con|sin|para|del|y|per|di|da|e|met|voor|van|uit|zonder|med|för|till|och|og|z|s|ze|do|na|dla|w)\\s.*|\\sd['’].*");
    private static final Pattern MEASURE = Pattern.compile(
            "(?iU)\\S*\\d\\S*|(?<![\\p{L}-])(ml|cl|dl|l|lit(re|er)s?|g|gr|kg|oz|lbs?|fl|x|×)(?![\\p{L}-])");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private HeadWords() {}

    /** Of each part of a name. */
    static List<String> of(String name) {
        return Stream.of(PARTS.split(PORTIONS.matcher(name).replaceAll("$1")))
                .map(part -> MEASURE.matcher(part).replaceAll(" ").strip())
                .map(part -> AMOUNT.matcher(part).replaceFirst(""))
                .map(part -> BEHIND.matcher(part).replaceFirst(""))
                .map(part -> SPACES.matcher(part).replaceAll(" ").strip())
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
