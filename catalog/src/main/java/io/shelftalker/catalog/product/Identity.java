package io.shelftalker.catalog.product;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What tells a product from others when several shops sell it, as one of them says it.
 *
 * @param gtin its trade item number in 14 digits, unless that is one that shops give out themselves
 * @param mpn the number that its maker gave it, written alike for the same
 * @param likeness equal for products that are called alike: brand, name without brand and size, and all traits; absent
 *     where that would not tell much
 * @param traits what variants differ in, such as size and colour, written alike for the same
 */
record Identity(Optional<String> gtin, Optional<String> mpn, Optional<UUID> likeness, Map<String, String> traits) {
    private static final String SIZE = "size";
    private static final Map<String, String> TRAITS = Map.ofEntries(
            Map.entry("size", SIZE),
            Map.entry("taille", SIZE),
            Map.entry("format", SIZE),
            Map.entry("volume", SIZE),
            Map.entry("contents", SIZE),
            Map.entry("contenance", SIZE),
            Map.entry("net weight", SIZE),
            Map.entry("poids net", SIZE),
            Map.entry("color", "colour"),
            Map.entry("colour", "colour"),
            Map.entry("couleur", "colour"),
            Map.entry("vintage", "vintage"),
            Map.entry("millesime", "vintage"),
            Map.entry("pattern", "pattern"),
            Map.entry("motif", "pattern"),
            Map.entry("material", "material"),
            Map.entry("matiere", "material"),
            Map.entry("flavour", "flavour"),
            Map.entry("flavor", "flavour"),
            Map.entry("saveur", "flavour"),
            Map.entry("scent", "scent"),
            Map.entry("parfum", "scent"),
            Map.entry("condition", "condition"),
            Map.entry("etat", "condition"));
    private static final Map<String, String> FRENCH_COLOURS = Map.ofEntries(
            Map.entry("rouge", "red"),
            Map.entry("bleu", "blue"),
            Map.entry("bleue", "blue"),
            Map.entry("vert", "green"),
            Map.entry("verte", "green"),
            Map.entry("noir", "black"),
            Map.entry("noire", "black"),
            Map.entry("blanc", "white"),
            Map.entry("blanche", "white"),
            Map.entry("jaune", "yellow"),
            Map.entry("rose", "pink"),
            Map.entry("gris", "grey"),
            Map.entry("grise", "grey"),
            Map.entry("gray", "grey"),
            Map.entry("brun", "brown"),
            Map.entry("brune", "brown"));

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern PARTING =
            Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{L})(?=\\p{N})|(?<=\\p{N})(?=\\p{L})");

    Identity {
        traits = Map.copyOf(traits);
    }

    static Identity of(Facts facts) {
        return of(facts, Map.of());
    }

    /** @param known traits that an earlier reading told; those of this one count more */
    private static Identity of(Facts facts, Map<String, String> known) {
        Optional<QuantityReader.Found> size = size(facts.name());
        Map<String, String> traits = new TreeMap<>(known);
        size.ifPresent(named -> traits.put(SIZE, named.packed()));
        facts.facets().forEach((facet, value) -> Optional.ofNullable(TRAITS.get(plain(facet)))
                .ifPresent(trait -> traits.put(trait, written(trait, value))));
        boolean contradicts =
                size.filter(named -> !named.packed().equals(traits.get(SIZE))).isPresent();
        String bare = size.map(QuantityReader.Found::rest).orElse(facts.name());
        return new Identity(
                facts.gtin().flatMap(Keys::ofGtin),
                facts.mpn().map(Keys::ofSku).filter(mpn -> !mpn.isEmpty()),
                contradicts ? Optional.empty() : likeness(bare, facts.brand(), traits),
                traits);
    }

    /**
     * What is known after another reading. What that does not tell stands; what contradicts it is of another product, which
     * took its place.
     *
     * @param together whether others are held for the same: then it stays what it was when it is only called otherwise
     */
    Identity then(Facts facts, boolean together) {
        Identity seen = of(facts);
        if (contradicts(seen)) {
            return seen;
        }
        Identity whole = of(facts, traits);
        boolean learned = whole.traits.size() > traits.size();
        return new Identity(
                whole.gtin.or(() -> gtin),
                whole.mpn.or(() -> mpn),
                together && !learned ? likeness.or(whole::likeness) : whole.likeness.or(() -> likeness),
                whole.traits);
    }

    private boolean contradicts(Identity other) {
        return differ(gtin, other.gtin)
                || differ(mpn, other.mpn)
                || traits.entrySet().stream()
                        .anyMatch(trait -> differ(
                                Optional.of(trait.getValue()), Optional.ofNullable(other.traits.get(trait.getKey()))));
    }

    private static boolean differ(Optional<String> one, Optional<String> other) {
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }

    /** Whether what is called so may be what is seen: no other brand, and a name that shares a word with that one. */
    static boolean mayBe(String name, Optional<String> brand, Facts seen) {
        String known = brand.map(Identity::plain).orElse("");
        String other = seen.brand().map(Identity::plain).orElse("");
        if (!known.isEmpty() && !other.isEmpty() && !known.equals(other)) {
            return false;
        }
        Set<String> words = words(name, known);
        Set<String> others = words(seen.name(), other);
        return words.isEmpty() || others.isEmpty() || !Collections.disjoint(words, others);
    }

    /** The words of a name that tell something, without brand and size. */
    private static Set<String> words(String name, String brand) {
        String bare = size(name).map(QuantityReader.Found::rest).orElse(name);
        return Arrays.stream(without(plain(bare), brand).split(" "))
                .filter(word -> word.length() > 2 && !Character.isDigit(word.charAt(0)))
                .collect(Collectors.toSet());
    }

    /** One word and a brand, without a size, is the name of too many things. */
    private static Optional<UUID> likeness(String bare, Optional<String> maker, Map<String, String> traits) {
        String brand = maker.map(Identity::plain).orElse("");
        String name = without(plain(bare), brand);
        boolean telling = traits.containsKey(SIZE) ? !name.isEmpty() : name.contains(" ");
        return brand.isEmpty() || !telling
                ? Optional.empty()
                : Optional.of(UUID.nameUUIDFromBytes(
                        (brand + "|" + name + "|" + new TreeMap<>(traits)).getBytes(StandardCharsets.UTF_8)));
    }

    /** How much there is of it; a number of pieces is a word of its name like any other. */
    private static Optional<QuantityReader.Found> size(String text) {
        return QuantityReader.measured(text);
    }

    private static String written(String trait, String value) {
        return switch (trait) {
            case SIZE -> size(value).map(QuantityReader.Found::packed).orElseGet(() -> plain(value));
            case "colour" -> FRENCH_COLOURS.getOrDefault(plain(value), plain(value));
            default -> plain(value);
        };
    }

    /** In lower case, without accents and punctuation, letters and digits apart. */
    private static String plain(String text) {
        String letters = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return PARTING.matcher(letters).replaceAll(" ").strip();
    }

    private static String without(String name, String brand) {
        List<String> words = Arrays.asList(name.split(" "));
        List<String> maker = Arrays.asList(brand.split(" "));
        boolean first =
                words.size() > maker.size() && words.subList(0, maker.size()).equals(maker);
        return words.subList(first ? maker.size() : 0, words.size()).stream().collect(Collectors.joining(" "));
    }
}
