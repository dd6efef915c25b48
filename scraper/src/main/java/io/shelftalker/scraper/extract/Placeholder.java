package io.shelftalker.scraper.extract;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells what shop systems write where a shop left a field empty from what is written there. */
final class Placeholder {
    private static final Set<Field<?>> WORDS = Set.of(Field.BRAND, Field.SKU, Field.MPN);
    private static final Pattern EMPTY = Pattern.compile(
            "(?iu)[^\\p{L}\\p{N}]*|-?[01]|n\\.?/?a\\.?|null|nil|none|undefined|nan|false|true|unknown|unbekannt|inconnue?|desconocid[oa]|sconosciuto"
                    + "|not (specified|applicable|available|set)|does not apply|nicht zutreffend|keine angabe|non applicable|tb[ad]|\\{\\{?.*}"
                    + "|(product|item)?[ _-]?(sku|brand|mpn|name)");
    private static final Pattern ADDRESS = Pattern.compile("(https?:)?//.*");

    private Placeholder() {}

    static boolean is(Field<?> field, Object value) {
        if (!(value instanceof String text) || !WORDS.contains(field)) {
            return false;
        }
        String words = text.strip().toLowerCase(Locale.ROOT);
        return EMPTY.matcher(words).matches()
                || (field == Field.BRAND && ADDRESS.matcher(words).matches());
    }
}
