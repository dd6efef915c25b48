package io.shelftalker.scraper.extract.visible;

import io.shelftalker.scraper.extract.Claims;
import io.shelftalker.scraper.extract.Field;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads what the button that buys, the form that it sends and what they stand in call the product. */
final class BuyForm {
    /** What such names may stand for. */
    private enum Kind {
        CODE(
                Field.SKU,
                0.6,
                "(?=.*\\d)[\\p{L}\\d][\\p{L}\\d._/-]{2,39}",
                Set.of(
                        "sku",
                        "productsku",
                        "itemsku",
                        "variantsku",
                        "articlenumber",
                        "productcode",
                        "itemcode",
                        "itemnumber",
                        "productnumber",
                        "artnr")),
        /** People see nothing of it, and it seldom is what the shop calls its product. */
        INTERNAL(
                Field.SKU,
                0.25,
                "(?=.*\\d)[\\p{L}\\d][\\p{L}\\d._-]{2,39}",
                Set.of(
                        "productid",
                        "product",
                        "itemid",
                        "idproduct",
                        "pid",
                        "productsid",
                        "prodid",
                        "articleid",
                        "addtocart")),
        BRAND(
                Field.BRAND,
                0.6,
                "(?=.*\\p{L}).{2,40}",
                Set.of("brand", "productbrand", "itembrand", "brandname", "manufacturer"));

        private final Field<String> field;
        private final double sureness;
        private final Pattern value;
        private final Set<String> names;

        Kind(Field<String> field, double sureness, String value, Set<String> names) {
            this.field = field;
            this.sureness = sureness;
            this.value = Pattern.compile(value);
            this.names = names;
        }
    }

    private static final Pattern SIGNS = Pattern.compile("^data-|[^\\p{L}\\d]");
    private static final int CLIMB = 12;
    private static final int MOST_FIELDS = 60;

    private final Claims claims;
    private final Set<Kind> said = EnumSet.noneOf(Kind.class);

    private BuyForm(Claims claims) {
        this.claims = claims;
    }

    /** Says the code and the brand that stand nearest to the button. */
    static void say(Button button, Claims claims) {
        BuyForm form = new BuyForm(claims);
        form.read(button.element());
        button.form().ifPresent(form::fields);
        form.climb(button.element().parent());
    }

    /** The same of what the title stands in, which counts where no button is told from. */
    static void around(Element title, Claims claims) {
        new BuyForm(claims).climb(title.parent());
    }

    private void climb(@Nullable Element from) {
        Element outer = from;
        for (int level = 0;
                level < CLIMB && outer != null && !outer.normalName().equals("body");
                level++) {
            read(outer);
            outer = outer.parent();
        }
    }

    private void fields(Element form) {
        form.select("input[type=hidden]").stream()
                .limit(MOST_FIELDS)
                .forEach(field -> hear(field.attr("name"), field.attr("value"), "field "));
    }

    private void read(Element element) {
        for (Attribute attribute : element.attributes()) {
            if (attribute.getKey().startsWith("data-")) {
                hear(attribute.getKey(), attribute.getValue(), "");
            }
        }
        // Some shop systems name the button for the product, and give it the product's number.
        hear(element.attr("name"), element.attr("value"), "button ");
    }

    private void hear(String name, String value, String what) {
        String plain = SIGNS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
        for (Kind kind : Kind.values()) {
            if (kind.names.contains(plain) && kind.value.matcher(value).matches() && said.add(kind)) {
                claims.say(kind.field, value, what + name, kind.sureness);
            }
        }
    }
}
