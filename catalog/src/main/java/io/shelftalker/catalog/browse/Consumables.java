package io.shelftalker.catalog.browse;

import io.shelftalker.catalog.product.Facts;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells what is sold by its content, as drinks, food, cosmetics and what a household uses up are: there a litre has a price.
 * The litre of a kettle, a backpack or a fridge is what fits in.
 */
final class Consumables {
    /** Attributes that say what is inside, and never what would fit. */
    private static final Set<String> NET = Set.of(
            "net weight",
            "net content",
            "net contents",
            "net volume",
            "net quantity",
            "drained weight",
            "poids net",
            "volume net",
            "contenu net",
            "quantité nette",
            "nettogewicht",
            "nettoinhalt",
            "füllmenge",
            "peso neto",
            "contenido neto",
            "peso netto",
            "contenuto netto",
            "netto inhoud",
            "nettovikt",
            "waga netto");
    /** Several of a content are no vessel. */
    private static final Pattern MULTIPACK =
            Pattern.compile("(?iu)\\b\\d{1,3}\\s?[x×]\\s?\\d|(pack|lot|case|box) (of|de) \\d");

    private static final Pattern CONSUMED = words(
            // drinks
            "drinks?|beverages?|wines?|beers?|spirits?|liquors?|liqueurs?|whisk(e)?y|gin|vodka|rum|tequila|champagne|prosecco|ciders?|ales?|lagers?|sake|juices?|sodas?"
                    + "|waters?|teas?|coffees?|milk|syrups?|smoothies?|kombucha|boissons?|vins?|bi[èe]res?|spiritueux|jus|eaux?|th[ée]s?|caf[ée]s?|lait|sirops?|getränke?"
                    + "|weine?|rotwein|weißwein|biere?|spirituosen|säfte|saft|wasser|tee|kaffee|milch|bebidas?|vinos?|cervezas?|licores?|zumos?|aguas?|café|leche|bevande|vin[oi]"
                    + "|birr[ae]|liquori|succhi|acqua|tè|caffè|latte|dranken?|wijn(en)?|bier(en)?|sap|thee|koffie|melk|vinhos?|cervejas?|sucos?|vin|öl|dryck(er)?|kaffe|te"
                    + "|pinot|chardonnay|merlot|cabernet|sauvignon|riesling|syrah|shiraz|malbec|tempranillo|grenache|rosé|bordeaux|rioja|chianti|bourgogne|ros[ée]",
            // food
            "foods?|grocer(y|ies)|snacks?|chocolates?|candy|sweets|biscuits?|cookies?|cereals?|pasta|rice|flour|sugar|salt|spices?|herbs?|sauces?|oils?|vinegars?|honey|jams?"
                    + "|spreads?|cheeses?|butter|yogh?urts?|cream|meat|fish|nuts|fruits?|vegetables?|soups?|bread|beans|olives?|supplements?|protein|vitamins?|alimentation|épicerie"
                    + "|chocolats?|bonbons?|confiseries?|gâteaux|pâtes|riz|farine|sucre|sel|épices|huiles?|vinaigres?|miels?|confitures?|fromages?|beurre|crème|viandes?|poissons?"
                    + "|noix|fruits|légumes|lebensmittel|schokolade|süßigkeiten|kekse|nudeln|reis|mehl|zucker|salz|gewürze?|soßen?|öle?|essig|honig|marmelade|käse|sahne|fleisch"
                    + "|fisch|nüsse|obst|gemüse|alimentos|alimentación|chocolates|galletas|arroz|harina|azúcar|especias|salsas?|aceites?|vinagre|miel|mermeladas?|quesos?|alimentari"
                    + "|cioccolato|biscotti|riso|farina|zucchero|spezie|olio|aceto|miele|formaggi(o)?|voeding|levensmiddelen|chocolade|koekjes|kruiden|olie|azijn|honing|kaas",
            // what people put on
            "cosmetics?|beauty|skin ?care|hair ?care|body ?care|shampoos?|conditioners?|soaps?|lotions?|creams?|serums?|perfumes?|fragrances?|eau de (parfum|toilette|cologne)|edt|edp"
                    + "|colognes?|deodorants?|sunscreens?|toothpastes?|mouthwash|moisturi[sz]ers?|cosm[ée]tiques?|beauté|soins?|parfums?|savons?|crèmes?|kosmetik|pflege|düfte|seifen?"
                    + "|zahnpasta|belleza|perfumes|jabones|cremas|bellezza|profumi|saponi|creme|cosmetica|zeep",
            // what a household uses up
            "detergents?|cleaners?|cleaning (products?|supplies)|laundry|dishwashing|bleach|fabric softeners?|air fresheners?|paints?|varnish(es)?|glues?|adhesives?|fertili[sz]ers?"
                    + "|pet food|dog food|cat food|bird seed|litter|lessives?|détergents?|nettoyants?|peintures?|engrais|croquettes|waschmittel|reiniger|farben|lacke?|dünger|tierfutter"
                    + "|hundefutter|katzenfutter|detergentes|limpiadores|pinturas|pienso|detersivi|detergenti|vernici|wasmiddel|schoonmaak|verf|potting soil|compost|motor oil|lubricants?");
    /** What is made for those is none of them: a tea kettle, a wine rack. */
    private static final Pattern VESSEL = words(
            "kettles?|pots?|teapots?|pans?|saucepans?|bowls?|jugs?|pitchers?|bottles?|thermos|shakers?|frothers?|heaters?|lamps?|tables?|dish(es)?|rollers?|brush(es)?|trays?|boards?|knife|knives|spoons?|towels?|taps?|stands?|holders?|dippers?|infusers?|strainers?|scales?|mills?|baskets?|boilers?|burners?|pumps?|sprayers?|warmers?|chillers?|flasks?|tumblers?|mugs?|cups?|glass(es)?|glassware|carafes?|decanters?"
                    + "|jars?|canisters?|containers?|storage|dispensers?|buckets?|bins?|backpacks?|bags?|coolers?|fridges?|refrigerators?|freezers?|ovens?|microwaves?|blenders?|mixers?"
                    + "|makers?|machines?|grinders?|press(es)?|brewers?|cookers?|fryers?|cookware|bakeware|kitchenware|tableware|appliances?|racks?|openers?|accessories|filters?|tanks?"
                    + "|compressors?|luggage|suitcases?|bouilloires?|gourdes?|bouteilles?|lampes?|moulins?|plateaux?|casseroles?|théières?|cafetières?|carafes?|verres?|tasses?|bols?|boîtes?|seaux?|sacs?|valises?|réfrigérateurs?"
                    + "|ustensiles?|vaisselle|électroménager|wasserkocher|flaschen?|trinkflaschen?|wasserflaschen?|thermosflaschen?|lampen?|tische?|kannen?|teekannen?|töpfe?|topf|pfannen?|schüsseln?|flaschenöffner|becher|tassen?|gläser|dosen|eimer|rucks[äa]cke?"
                    + "|taschen?|koffer|kühlschr[äa]nke?|geräte|maschinen?|mühlen?|zubehör|geschirr|hervidores?|botellas?|garrafas?|lámparas?|teteras?|ollas?|sartenes?|jarras?|tazas?|vasos?|mochilas?|neveras?"
                    + "|bollitor[ei]|borracc(ia|e)|bottigli[ae]|lampad[ae]|pentole?|teiere?|padelle?|bicchieri|tazze|zain[oi]|frigoriferi|waterkokers?|drinkfles(sen)?|fles(sen)?|pannen|theepot(ten)?|bekers?|rugzak(ken)?|koelkast(en)?");

    private Consumables() {}

    /** What a name says of a product. */
    private enum Kind {
        VESSEL,
        CONSUMED,
        /** Something that is consumed, and more behind that: {@code Salt lamp}, {@code Pinot Noir}. */
        COMPOUND,
        OPEN
    }

    /** Whether an attribute that says how much there is says it of what is inside. The name decides before the category. */
    static boolean isContent(String facet, String value, Facts facts) {
        boolean several = MULTIPACK.matcher(value).find();
        return NET.contains(facet.toLowerCase(Locale.ROOT))
                || switch (kind(facts.name())) {
                    case VESSEL -> false;
                    case CONSUMED -> true;
                    case COMPOUND -> several || isIn(CONSUMED, facts);
                    case OPEN -> (several || isIn(CONSUMED, facts)) && !isIn(VESSEL, facts);
                };
    }

    /** The first part of a name that says something says it. */
    private static Kind kind(String name) {
        return HeadWords.of(name).stream()
                .map(Consumables::kindOf)
                .filter(kind -> kind != Kind.OPEN)
                .findFirst()
                .orElse(Kind.OPEN);
    }

    private static Kind kindOf(String head) {
        if (VESSEL.matcher(head).find()) {
            return Kind.VESSEL;
        }
        return CONSUMED.matcher(head)
                .results()
                .map(found -> found.end() == head.length() ? Kind.CONSUMED : Kind.COMPOUND)
                .reduce((before, last) -> last)
                .orElse(Kind.OPEN);
    }

    private static boolean isIn(Pattern words, Facts facts) {
        return facts.category().stream().anyMatch(text -> words.matcher(text).find());
    }

    /** A word with a hyphen is one: a {@code porte-savon} is no soap. */
    private static Pattern words(String... words) {
        return Pattern.compile("(?iU)(?<![\\p{L}\\d-])(" + String.join("|", words) + ")(?![\\p{L}\\d-])");
    }
}
