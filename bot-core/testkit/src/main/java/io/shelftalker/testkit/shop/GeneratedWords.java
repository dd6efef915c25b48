package io.shelftalker.testkit.shop;

import java.util.List;
import java.util.random.RandomGenerator;

/** The words that generated products are made of. */
final class GeneratedWords {
    /** A kind of thing, the place where it stands, and about what it costs. */
    record Thing(Bilingual name, String category, String shelf, int cents) {}

    static final List<Thing> THINGS = List.of(
            thing("Kettle", "Bouilloire", "Kitchen", "Kettles", 6400),
            thing("Saucepan", "Casserole", "Kitchen", "Pots and pans", 7900),
            thing("Mixing Bowl", "Bol à mélanger", "Kitchen", "Bowls", 2800),
            thing("Cutting Board", "Planche à découper", "Kitchen", "Boards", 3900),
            thing("Paring Knife", "Couteau d’office", "Kitchen", "Knives", 3200),
            thing("Salad Servers", "Couverts à salade", "Kitchen", "Servers", 2400),
            thing("Headphones", "Casque d’écoute", "Audio", "Headphones", 14900),
            thing("Bookshelf Speaker", "Enceinte d’étagère", "Audio", "Speakers", 22900),
            thing("Turntable", "Platine", "Audio", "Turntables", 32900),
            thing("Table Radio", "Radio de table", "Audio", "Radios", 11900),
            thing("Tent", "Tente", "Camping", "Tents", 28900),
            thing("Sleeping Bag", "Sac de couchage", "Camping", "Sleeping bags", 15900),
            thing("Camp Stove", "Réchaud", "Camping", "Stoves", 8900),
            thing("Backpack", "Sac à dos", "Camping", "Backpacks", 12900),
            thing("Desk Lamp", "Lampe de bureau", "Lighting", "Lamps", 7900),
            thing("Floor Lamp", "Lampadaire", "Lighting", "Lamps", 15900),
            thing("Lantern", "Lanterne", "Lighting", "Lanterns", 4500),
            thing("Candle Holder", "Bougeoir", "Lighting", "Candles", 2600),
            thing("Notebook", "Carnet", "Stationery", "Notebooks", 1900),
            thing("Fountain Pen", "Stylo plume", "Stationery", "Pens", 4900),
            thing("Letter Opener", "Coupe-papier", "Stationery", "Desk", 2200),
            thing("Pencil Case", "Étui à crayons", "Stationery", "Desk", 1700),
            thing("Watering Can", "Arrosoir", "Garden", "Watering", 3600),
            thing("Hand Trowel", "Transplantoir", "Garden", "Tools", 2100),
            thing("Plant Pot", "Cache-pot", "Garden", "Pots", 2500),
            thing("Bird Feeder", "Mangeoire", "Garden", "Birds", 3100),
            thing("Teapot", "Théière", "Tea & coffee", "Teapots", 5200),
            thing("Mug", "Tasse", "Tea & coffee", "Mugs", 1800),
            thing("Coffee Grinder", "Moulin à café", "Tea & coffee", "Grinders", 9800),
            thing("Serving Tray", "Plateau", "Tea & coffee", "Trays", 4100));

    static final List<Bilingual> MATERIALS = List.of(
            new Bilingual("Copper", "en cuivre"), new Bilingual("Walnut", "en noyer"),
            new Bilingual("Stoneware", "en grès"), new Bilingual("Steel", "en acier"),
            new Bilingual("Linen", "en lin"), new Bilingual("Oak", "en chêne"),
            new Bilingual("Brass", "en laiton"), new Bilingual("Glass", "en verre"),
            new Bilingual("Enamel", "en émail"), new Bilingual("Canvas", "en toile"),
            new Bilingual("Leather", "en cuir"), new Bilingual("Bamboo", "en bambou"),
            new Bilingual("Slate", "en ardoise"), new Bilingual("Cork", "en liège"));

    static final List<String> LINES = List.of(
            "Aubade",
            "Birchfall",
            "Calder",
            "Dovecote",
            "Estuary",
            "Fernlight",
            "Gable",
            "Hollowell",
            "Islet",
            "Juniper",
            "Kestrel",
            "Lowland",
            "Marlow",
            "Northwick",
            "Orchard",
            "Pinewater",
            "Quillon",
            "Ridgeway",
            "Saltmarsh",
            "Tamarack",
            "Umberfield",
            "Vesper",
            "Wickham",
            "Yarrow",
            "Zephyr",
            "Coppice",
            "Driftwood",
            "Evergreen");

    static final List<String> BRANDS = List.of(
            "Atelier Pluvier",
            "Bright Furrow",
            "Corvin & Ames",
            "Dell and Daughter",
            "Fine Hour",
            "Hearth & Hollow",
            "Maison Tilleul",
            "Noonday Works",
            "Plain Harbour",
            "Quiet Mill",
            "Sept Lanternes",
            "Tall Barn");

    static final List<String> COLOURS = List.of(
            "black", "white", "red", "green", "blue", "yellow", "grey", "brown", "orange", "pink", "natural", "cream");

    static final List<String> COUNTRIES = List.of(
            "Canada", "Italy", "France", "Portugal", "Japan", "Germany", "Sweden", "Spain", "United States", "India");

    private GeneratedWords() {}

    static <T> T pick(List<T> list, RandomGenerator random) {
        return list.get(random.nextInt(list.size()));
    }

    private static Thing thing(String en, String fr, String category, String shelf, int cents) {
        return new Thing(new Bilingual(en, fr), category, shelf, cents);
    }
}
