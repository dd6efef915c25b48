package io.shelftalker.scraper.extract.visible;

import io.shelftalker.scraper.extract.Claims;
import io.shelftalker.scraper.extract.Field;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Reads the brand of the links beside the title that lead to all there is of it. */
final class BrandSigns {
    private static final Pattern TO_BRAND = Pattern.compile(
            "(?i)[/?&](all-|shop-by-|our-)?(brands?|marken?|marques?|marcas?|merk(en)?|brend|manufacturers?(_id)?|hersteller|fabricants?|fabricantes?"
                    + "|producent|vyrobce|vyrobca|znacka|znacky|varumarke|maerke|gyarto)[/=_-]");
    private static final Pattern ALL_OF = Pattern.compile(
            "(?iu)(?:visit the|more (?:from|by)|shop all|(?:see|view) all from|all products (?:from|by)|visiter la boutique|tous les produits"
                    + "|besuchen? sie den|(?:alle artikel|alle produkte|mehr) von|visita lo store di|tutti i prodotti|visitar? la tienda de|ver todo de|más de"
                    + "|bezoek de|(?:alles|meer) van|visite a loja|ver tudo de|все товары|více od|viac od|więcej od)\\s+"
                    + "(?<brand>.+?)(?:[ -](?:store|shop|winkel))?");
    private static final Pattern NOT_ONE =
            Pattern.compile("(?iu)^(all|alle|tous|todas?|tutt[ei]|see|view|shop|brands?|marken|marques|marcas)\\b");
    private static final int BEFORE = 12;
    private static final int BEHIND = 25;
    private static final int LONGEST = 40;
    private static final double LINKED = 0.75;

    private final Stage stage;

    BrandSigns(Stage stage) {
        this.stage = stage;
    }

    void say(Claims claims) {
        if (stage.title().isEmpty()) {
            return;
        }
        List<Snippet> all = stage.scene().snippets();
        int from = Math.clamp(stage.titleAt() - BEFORE, 0, all.size());
        int to = Math.min(all.size(), stage.titleAt() + BEHIND);
        for (Snippet snippet : all.subList(from, to)) {
            Optional<String> brand = of(snippet);
            if (brand.isPresent()) {
                claims.say(Field.BRAND, brand.get(), "link '" + snippet.text() + "'", LINKED);
                return;
            }
        }
    }

    private Optional<String> of(Snippet snippet) {
        Optional<Element> link = link(snippet.parent()).filter(found -> !stage.isBeside(found));
        return link.flatMap(found -> allOf(snippet.text())
                .or(() -> TO_BRAND.matcher(found.attr("href")).find() ? Optional.of(snippet.text()) : Optional.empty())
                .filter(BrandSigns::mayBe));
    }

    private static boolean mayBe(String brand) {
        return brand.length() > 1
                && brand.length() <= LONGEST
                && brand.codePoints().anyMatch(Character::isLetter)
                && !NOT_ONE.matcher(brand).find();
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
