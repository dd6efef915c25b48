package io.shelftalker.testkit.shop;

/** What a path of the shop leads to. */
sealed interface Route {
    record Robots() implements Route {}

    record Sitemap(String path) implements Route {}

    record Home() implements Route {}

    record Category(String slug) implements Route {}

    record Product(String slug) implements Route {}

    record Picture(String slug) implements Route {}

    /** The directory of stores. */
    record Stores() implements Route {}

    /** What stores have of a product. */
    record StockOf(String sku) implements Route {}

    /** What a store has. */
    record StockAt(String store) implements Route {}

    /** What a store has of a product. */
    record StockAtOf(String store, String sku) implements Route {}

    record Login() implements Route {}

    record Style() implements Route {}

    record Unknown() implements Route {}

    static Route of(String path) {
        return switch (path) {
            case "/" -> new Home();
            case "/robots.txt" -> new Robots();
            case "/style.css" -> new Style();
            case "/login" -> new Login();
            case "/stores.json" -> new Stores();
            default -> ofFolder(path);
        };
    }

    private static Route ofFolder(String path) {
        if (path.startsWith("/p/")) {
            return new Product(path.substring(3));
        }
        if (path.startsWith("/c/")) {
            return new Category(path.substring(3));
        }
        if (path.startsWith("/img/") && path.endsWith(".png")) {
            return new Picture(path.substring(5, path.length() - 4));
        }
        if (path.startsWith("/stock/") && path.endsWith(".json")) {
            return new StockOf(path.substring(7, path.length() - 5));
        }
        if (path.startsWith("/stores/") && path.endsWith(".json")) {
            return ofStore(path.substring(8, path.length() - 5).split("/", -1));
        }
        return path.startsWith("/sitemap") ? new Sitemap(path) : new Unknown();
    }

    private static Route ofStore(String[] folders) {
        if (folders.length < 2 || folders.length > 3 || !folders[1].equals("stock")) {
            return new Unknown();
        }
        return folders.length == 2 ? new StockAt(folders[0]) : new StockAtOf(folders[0], folders[2]);
    }
}
