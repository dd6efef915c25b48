package io.shelftalker.scraper.extract.visible;

import io.shelftalker.scraper.extract.Claims;
import io.shelftalker.scraper.extract.Field;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Reads the brand of the links beside the title that lead to all there is of it. */
final class BrandSigns {
    private static final Pattern TO_BRAND = Pattern.compile(
            "(?i)[/?&](all-|shop-by-|our-)?(brands?|marken?|marques?|marcas?|merk(en)?|brend|manufacturers?(_id)?|hersteller|designers?|vendors?|fabricants?|fabricantes?"
                    + "|producent|vyrobce|vyrobca|znacka|znacky|varumarke|maerke|gyarto)([/=_-]|\\?q=)");
    private static final Pattern ALL_OF = Pattern.compile(
            "(?iu)(?:visit the|(?:view|see|show|discover) (?:all|more)(?: from| by)?|(?:voir |découvrir )?tous les (?:produits|articles)(?: de)?|(?:ver|veja) (?:más|mais) (?:productos |produtos )?de"
                    + "|(?:bekijk|toon) alle|zobacz wszystkie|zobrazit vše od|more (?:from|by)|shop all|(?:see|view) all from|all products (?:from|by)|visiter la boutique|tous les produits"
                    + "|besuchen? sie den|(?:alle artikel|alle produkte|mehr) von|visita lo store di|tutti i prodotti|visitar? la tienda de|ver todo de|más de"
                    + "|bezoek de|(?:alles|meer) van|visite a loja|ver tudo de|все товары|více od|viac od|więcej od)\\s+"
                    + "(?<brand>.+?)(?:[ -](?:store|shop|winkel|products|producten|produkty|anzeigen|ansehen|entdecken))?");
    /** Elements that are named for the brand, and for nothing else of it. */
    private static final Pattern OF_BRAND = Pattern.compile(
            "(^|[ -])(?<!navbar-|site-|shop-|header-|store-)(brand|vendor|manufacturer|maker|designer|marke|hersteller|marque|fabricant|marca|fabricante|merk"
                    + "|producent|znacka|vyrobce|varumarke|itemprop-brand)(-?(name|title|link|label|value|text|logo|image|img|heading))?([ ]|$)");

    private static final Pattern LOGO =
            Pattern.compile("(?iu)^(logo|brand|marke|marque|marca)\\s*:?\\s+(of |de |von |di )?|\\s+(brand )?logo$");
    private static final Pattern BY = Pattern.compile("(?iu)^(by|von|par|por|de la marque|von der marke|da)$");
    private static final Pattern NOT_ONE =
            Pattern.compile("(?iu)^(all|alle|tous|todas?|tutt[ei]|see|view|shop|brands?|marken|marques|marcas)\\b");
    /** What is said of sending, stock and prices, and of no maker. */
    private static final Pattern OF_TRADE = Pattern.compile(
            "(?iU)\\b(ship(s|ped|ping)?|deliver(y|ed|s)|returns?|(in|of) stock|sold|sale|available|availability|reviews?|guarantee|warranty|checkout"
                    + "|versand(kostenfrei)?|lieferung|lieferbar|lieferzeit|rückgabe|auf lager|verfügbar|ausverkauft|vorrätig"
                    + "|livraison|expédi(é|tion)|retours?|en stock|disponible|épuisé|envío|entrega|devoluci(ó|o)n|agotado|disponível|esgotado"
                    + "|spedizione|consegna|reso|disponibile|esaurito|verzending|bezorging|voorraad|leverbaar|uitverkocht"
                    + "|frakt|leverans|lager|levering|dostawa|wysyłka|doprava|skladem|доставка|в наличии)\\b");

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final String SPACED = " %s ";
    private static final int MOST_WORDS = 3;
    private static final int BEFORE = 12;
    private static final int BEHIND = 25;
    private static final int LONGEST = 40;
    private static final int BY_TITLE = 4;
    private static final double LINKED = 0.85;
    private static final double NAMED = 0.7;
    private static final double LEADING = 0.5;
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern LAST = Pattern.compile("/([^/?#]+?)(?:\\.html?)?/?(?:[?#].*)?$");

    private final Stage stage;

    BrandSigns(Stage stage) {
        this.stage = stage;
    }

    void say(Claims claims) {
        if (stage.title().isEmpty()) {
            return;
        }
        Stream.concat(near(stage.scene().snippets()), near(stage.scene().pictures()))
                .filter(snippet -> !stage.isBeside(snippet.parent()))
                .flatMap(snippet -> said(snippet).stream())
                .max(Comparator.comparingDouble(Sign::sureness))
                .ifPresent(sign -> claims.say(Field.BRAND, sign.brand(), sign.where(), sign.sureness()));
    }

    private record Sign(String brand, String where, double sureness) {}

    private Stream<Snippet> near(List<Snippet> all) {
        return all.stream()
                .filter(snippet ->
                        snippet.index() >= stage.titleAt() - BEFORE && snippet.index() < stage.titleAt() + BEHIND);
    }

    private Optional<Sign> said(Snippet snippet) {
        return linked(snippet)
                .map(brand -> new Sign(brand, "link '" + brand + "'", LINKED))
                .or(() -> named(snippet))
                .or(() -> pictured(snippet))
                .or(() -> leading(snippet));
    }

    /** A picture that is kept among those of brands, or says that it is the logo of what the title begins with. */
    private Optional<Sign> pictured(Snippet snippet) {
        Element picture = snippet.parent();
        String brand = plain(snippet.text());
        boolean logo = picture.normalName().equals("img")
                && (TO_BRAND.matcher(picture.attr("src")).find()
                        || (!brand.equals(snippet.text().strip()) && beginsTitle(brand)));
        return logo && mayBe(brand) ? Optional.of(new Sign(brand, "logo '" + brand + "'", NAMED)) : Optional.empty();
    }

    /** A link whose words, which the title begins with, are all that its address ends with. */
    private Optional<Sign> leading(Snippet snippet) {
        String words = plain(snippet.text());
        return beginsTitle(words) && mayBe(words)
                ? link(snippet.parent())
                        .filter(link -> SIGNS.matcher(lastOf(link.attr("href")))
                                .replaceAll("")
                                .equals(SIGNS.matcher(words.toLowerCase(Locale.ROOT))
                                        .replaceAll("")))
                        .map(link -> new Sign(words, "link '" + words + "' of the title's first words", LEADING))
                : Optional.empty();
    }

    private static String lastOf(String address) {
        Matcher last = LAST.matcher(address.toLowerCase(Locale.ROOT));
        return last.find() ? last.group(1) : "";
    }

    private boolean beginsTitle(String words) {
        return stage.title()
                .filter(title -> title.text().toLowerCase(Locale.ROOT).startsWith(words.toLowerCase(Locale.ROOT) + " "))
                .isPresent();
    }

    private Optional<String> linked(Snippet snippet) {
        return link(snippet.parent()).flatMap(found -> allOf(snippet.text())
                .or(() -> isOfBrand(found, snippet) ? Optional.of(plain(snippet.text())) : Optional.empty())
                .filter(BrandSigns::mayBe));
    }

    /** A link that leads to the brand's page, or says a part of the title behind "by": who wrote of it says none. */
    private boolean isOfBrand(Element link, Snippet snippet) {
        boolean by = Math.abs(snippet.index() - stage.titleAt()) <= BY_TITLE
                && stage.scene()
                        .at(snippet.index() - 1)
                        .filter(before -> BY.matcher(before.text()).matches())
                        .isPresent();
        return TO_BRAND.matcher(link.attr("href")).find() || (by && isInTitle(plain(snippet.text())));
    }

    private boolean isInTitle(String words) {
        return stage.title()
                .filter(title -> SPACED.formatted(title.text().toLowerCase(Locale.ROOT))
                        .contains(SPACED.formatted(words.toLowerCase(Locale.ROOT))))
                .isPresent();
    }

    /** The words of an element that is named for the brand, or of the only thing in one. */
    private static Optional<Sign> named(Snippet snippet) {
        Element element = snippet.parent();
        boolean pictured = element.normalName().equals("img");
        for (int level = 0; level < 3 && element != null; level++) {
            String names = Hints.own(element);
            if (OF_BRAND.matcher(names).find() && isAllOf(element, snippet)) {
                return Optional.of(plain(snippet.text()))
                        .filter(BrandSigns::mayBe)
                        .filter(brand -> pictured || link(snippet.parent()).isPresent() || isShort(brand))
                        .map(brand -> new Sign(brand, "element named '" + names.strip() + "'", NAMED));
            }
            element = element.parent();
        }
        return Optional.empty();
    }

    /** Whether words are about sending or stock rather than a name. */
    static boolean isOfTrade(String words) {
        return OF_TRADE.matcher(words).find();
    }

    private static boolean isShort(String brand) {
        return SPACES.split(brand).length <= MOST_WORDS;
    }

    private static boolean isAllOf(Element element, Snippet snippet) {
        return Wording.of(element, LONGEST)
                .filter(words -> words.isEmpty() || words.equals(snippet.text()))
                .isPresent();
    }

    /** Without what says only that it is a brand's. */
    private static String plain(String text) {
        return LOGO.matcher(text).replaceAll("").strip();
    }

    private static boolean mayBe(String brand) {
        return brand.length() > 1
                && brand.length() <= LONGEST
                && brand.codePoints().anyMatch(Character::isLetter)
                && !brand.endsWith(":")
                && !NOT_ONE.matcher(brand).find()
                && !isOfTrade(brand);
    }

    private static Optional<String> allOf(String text) {
        Matcher all = ALL_OF.matcher(text);
        return all.matches() ? Optional.of(all.group("brand").strip()) : Optional.empty();
    }

    /** The link that a text is of. */
    private static Optional<Element> link(Element parent) {
        Element element = parent;
        for (int level = 0; level < 3 && element != null; level++) {
            if (element.normalName().equals("a")) {
                return Optional.of(element);
            }
            element = element.parent();
        }
        return Optional.empty();
    }
}
