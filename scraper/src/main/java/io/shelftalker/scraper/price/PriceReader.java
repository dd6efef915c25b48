package io.shelftalker.scraper.price;

/** Reads prices as shops and people write them. */
public final class PriceReader {
    private PriceReader() {}

    /** What a text says of a price; the first price, where it has several. Reads no further than some hundred characters. */
    public static PriceReading read(String text, PriceContext context) {
        return new PriceReading.Nothing();
    }
}
