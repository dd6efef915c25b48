package io.shelftalker.deploy.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.LongStream;

/** The prices that a shop could ask next: 3 to 20 % away, within 30 % of the first price, ending as prices end. */
final class PriceMoves {
    private PriceMoves() {}

    /** May be empty for very small prices. From more than 15 % away, only those that lead back. */
    static List<BigDecimal> from(BigDecimal now, BigDecimal first) {
        return LongStream.rangeClosed(cents(now, "0.80"), cents(now, "1.20"))
                .filter(cents -> endsWell(cents) || cents == cents(first, "1"))
                .mapToObj(cents -> BigDecimal.valueOf(cents, 2))
                .filter(price -> isFar(price, now, "0.03") && !isFar(price, now, "0.20"))
                .filter(price -> !isFar(price, first, "0.30"))
                .filter(price -> !isFar(now, first, "0.15") || isNearer(price, now, first))
                .toList();
    }

    private static boolean endsWell(long cents) {
        var ending = cents % 100;
        return ending == 0 || ending == 50 || ending == 95;
    }

    private static boolean isFar(BigDecimal price, BigDecimal from, String share) {
        return distance(price, from).compareTo(from.multiply(new BigDecimal(share))) > 0;
    }

    private static boolean isNearer(BigDecimal price, BigDecimal than, BigDecimal to) {
        return distance(price, to).compareTo(distance(than, to)) < 0;
    }

    private static BigDecimal distance(BigDecimal one, BigDecimal other) {
        return one.subtract(other).abs();
    }

    private static long cents(BigDecimal price, String times) {
        return price.multiply(new BigDecimal(times))
                .movePointRight(2)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
