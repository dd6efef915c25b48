package io.shelftalker.channels.chart;

import io.shelftalker.core.channel.Chart;
import io.shelftalker.i18n.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;

/** A chart as one line of blocks, each the price in the middle of its share of the time. */
public final class Sparkline {
    private static final String BLOCKS = "▁▂▃▄▅▆▇█";
    private static final int WIDTH = 40;

    private Sparkline() {}

    /** The line; nothing for a price that never changed. */
    public static String of(Chart chart) {
        BigDecimal lowest = chart.lowest().money().amount();
        BigDecimal highest =
                chart.prices().stream().map(price -> price.money().amount()).reduce(lowest, BigDecimal::max);
        if (highest.compareTo(lowest) == 0) {
            return "";
        }
        Duration step = Duration.between(chart.start(), chart.until()).dividedBy(WIDTH);
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < WIDTH; column++) {
            Instant middle = chart.start().plus(step.multipliedBy(column)).plus(step.dividedBy(2));
            BigDecimal height =
                    at(chart, middle).amount().subtract(lowest).multiply(BigDecimal.valueOf(BLOCKS.length() - 1));
            int block = height.divide(highest.subtract(lowest), 0, RoundingMode.HALF_UP)
                    .intValue();
            line.append(BLOCKS.charAt(block));
        }
        return line.toString();
    }

    private static Money at(Chart chart, Instant moment) {
        Money money = chart.prices().getFirst().money();
        for (Chart.Price price : chart.prices()) {
            if (!price.from().isAfter(moment)) {
                money = price.money();
            }
        }
        return money;
    }
}
