package io.shelftalker.scraper.extract.visible;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Tells a bid from where bidding began: machines are often told of the latter only, however much was bid since. */
final class Bids {
    private static final Pattern MADE = Pattern.compile(
            "(?iu)\\b[1-9]\\d*\\s+(bids?|gebote?|enchères?|pujas?|rilanci|lances?|bieding(en)?|bud)\\b"
                    + "|\\b((current|highest|winning|leading|latest) bid|(aktuelles|derzeitiges|höchstes) gebot|höchstgebot"
                    + "|enchère (actuelle|en cours)|(dernière|meilleure) enchère|puja (actual|más alta)|offerta (attuale|corrente)"
                    + "|lance (atual|mais alto)|(huidig|hoogste) bod|(högsta|nuvarande|højeste|nuværende|høyeste|nåværende) bud)\\b");
    private static final int CLIMB = 3;
    private static final int LONGEST = 80;

    private Bids() {}

    /** Those of the amounts around a lot that a bid has passed; none where the price is no bid. */
    static List<PriceSpot> passed(PriceSpot price, List<PriceSpot> spots) {
        return spots.stream()
                .filter(spot -> spot.is(PriceKind.AUCTION))
                .filter(spot -> spot.price().amount().compareTo(price.price().amount()) < 0)
                .filter(spot -> isBid(price))
                .toList();
    }

    /** Whether what stands around an amount says that somebody bid it. */
    private static boolean isBid(PriceSpot price) {
        return Stream.iterate(price.element(), outer -> outer != null, Element::parent)
                .limit(CLIMB)
                .map(outer -> Wording.of(outer, LONGEST))
                .flatMap(Optional::stream)
                .anyMatch(words -> MADE.matcher(words).find());
    }
}
