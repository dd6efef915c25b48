package io.shelftalker.testkit.shop;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Any number of plausible products, each made when it is asked for and the same each time: the product at a position
 * depends on the seed and the position alone, not on how many there are.
 */
public final class GeneratedProducts implements Assortment {
    private static final int MOST = 1_000_000;
    private static final Pattern SKU = Pattern.compile("G(\\d{7})");
    private static final Pattern SLUG = Pattern.compile(".*-(g\\d{7})");

    private final int size;
    private final long seed;

    private GeneratedProducts(int size, long seed) {
        this.size = size;
        this.seed = seed;
    }

    /** So many products, at most 1,000,000. */
    public static GeneratedProducts of(int size, long seed) {
        if (size < 0 || size > MOST) {
            throw new IllegalArgumentException("0 to " + MOST + " products can be generated, not " + size);
        }
        return new GeneratedProducts(size, seed);
    }

    @Override
    public int size() {
        return size;
    }

    /** The product at a position from 0. */
    @Override
    public ShopProduct get(int position) {
        if (position < 0 || position >= size) {
            throw new IndexOutOfBoundsException(position);
        }
        var random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + position);
        var thing = GeneratedWords.pick(GeneratedWords.THINGS, random);
        var material = GeneratedWords.pick(GeneratedWords.MATERIALS, random);
        var line = GeneratedWords.pick(GeneratedWords.LINES, random);
        var name = name(thing, material, line, position + 1);
        var sku = "G" + digits(position, 7);
        var product = new ShopProduct(
                slug(name.en(), sku),
                sku,
                Gtin.complete("2900" + digits(position, 8)),
                null,
                name,
                GeneratedWords.pick(GeneratedWords.BRANDS, random),
                description(thing, material, line),
                List.of(thing.category(), thing.shelf()),
                price(thing, random),
                "CAD",
                null,
                Stock.IN,
                null,
                null,
                facets(material, random),
                null);
        return stocked(product, random);
    }

    /** All of them, lazily. */
    public Stream<ShopProduct> stream() {
        return IntStream.range(0, size).mapToObj(this::get);
    }

    @Override
    public OptionalInt positionOfSku(String sku) {
        var digits = SKU.matcher(sku);
        if (!digits.matches()) {
            return OptionalInt.empty();
        }
        var position = Integer.parseInt(digits.group(1));
        return position < size ? OptionalInt.of(position) : OptionalInt.empty();
    }

    @Override
    public OptionalInt positionOfSlug(String slug) {
        var sku = SLUG.matcher(slug);
        if (!sku.matches()) {
            return OptionalInt.empty();
        }
        var position = positionOfSku(sku.group(1).toUpperCase(Locale.ROOT));
        return position.isPresent() && get(position.getAsInt()).slug().equals(slug) ? position : OptionalInt.empty();
    }

    private static Bilingual name(GeneratedWords.Thing thing, Bilingual material, String line, int number) {
        return new Bilingual(
                line + " " + material.en() + " " + thing.name().en() + " " + number,
                thing.name().fr() + " " + line + " " + material.fr() + " " + number);
    }

    /** String.format would take half the time of a page. */
    private static String digits(int number, int width) {
        var digits = Integer.toString(number);
        return "0".repeat(width - digits.length()) + digits;
    }

    private static String slug(String name, String sku) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + "-" + sku.toLowerCase(Locale.ROOT);
    }

    private static Bilingual description(GeneratedWords.Thing thing, Bilingual material, String line) {
        return new Bilingual(
                "From the " + line + " line: a " + thing.name().en().toLowerCase(Locale.ROOT) + " in "
                        + material.en().toLowerCase(Locale.ROOT)
                        + ", made to be used every day and repaired when needed.",
                "De la collection « " + line + " » : " + thing.name().fr().toLowerCase(Locale.ROOT) + " "
                        + material.fr() + ", à utiliser tous les jours et à réparer au besoin.");
    }

    private static BigDecimal price(GeneratedWords.Thing thing, RandomGenerator random) {
        var cents = thing.cents() / 2 + random.nextInt(thing.cents());
        return BigDecimal.valueOf(cents / 100 * 100L + random.nextInt(20) * 5L, 2)
                .max(new BigDecimal("0.95"));
    }

    private static Map<String, String> facets(Bilingual material, RandomGenerator random) {
        var facets = new LinkedHashMap<String, String>();
        facets.put("colour", GeneratedWords.pick(GeneratedWords.COLOURS, random));
        facets.put("country", GeneratedWords.pick(GeneratedWords.COUNTRIES, random));
        facets.put("material", material.en());
        return facets;
    }

    private static ShopProduct stocked(ShopProduct product, RandomGenerator random) {
        return switch (random.nextInt(100)) {
            case 0, 1, 2, 3, 4, 5, 6, 7 -> product.withStock(Stock.OUT);
            case 8, 9, 10, 11 -> product.withQuantityLeft(1 + random.nextInt(5));
            case 12 -> product.withStock(Stock.PREORDER);
            case 13 -> product.withStock(Stock.BACKORDER);
            case 14 -> product.withStock(Stock.IN_STORE_ONLY);
            case 15 -> product.withStock(Stock.DISCONTINUED);
            case 16, 17, 18, 19, 20, 21 ->
                product.withListPrice(
                        product.price().add(product.price().movePointLeft(1)).setScale(2, RoundingMode.HALF_UP));
            default -> product;
        };
    }
}
