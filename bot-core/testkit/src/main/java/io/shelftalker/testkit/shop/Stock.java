package io.shelftalker.testkit.shop;

/** Whether a product can be had, with its name at schema.org and in the OpenGraph product namespace. */
public enum Stock {
    IN("InStock", "in stock", "In stock", "En stock"),
    OUT("OutOfStock", "out of stock", "Out of stock", "Épuisé"),
    LIMITED("LimitedAvailability", "in stock", "Almost gone", "Bientôt épuisé"),
    PREORDER("PreOrder", "preorder", "Pre-order", "En précommande"),
    BACKORDER("BackOrder", "backorder", "On back-order", "En réapprovisionnement"),
    IN_STORE_ONLY("InStoreOnly", "out of stock", "In store only", "En magasin seulement"),
    DISCONTINUED("Discontinued", "discontinued", "Discontinued", "Retiré de l’assortiment");

    private final String schemaName;
    private final String openGraph;
    private final String en;
    private final String fr;

    Stock(String schemaName, String openGraph, String en, String fr) {
        this.schemaName = schemaName;
        this.openGraph = openGraph;
        this.en = en;
        this.fr = fr;
    }

    /** The name in schema.org's ItemAvailability, without its address. */
    public String schemaName() {
        return schemaName;
    }

    String openGraph() {
        return openGraph;
    }

    Bilingual label() {
        return new Bilingual(en, fr);
    }

    /** Whether the shop shows a button to buy it. */
    boolean isSold() {
        return this != OUT && this != IN_STORE_ONLY && this != DISCONTINUED;
    }
}
