package io.shelftalker.channels.chart;

import io.shelftalker.channels.PlainText;
import io.shelftalker.core.channel.Chart;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.i18n.Money;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.i18n.Phrasebook;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** A price over time as steps, with what could not be had shaded and the lowest marked, in the reader's language. */
final class ChartPicture {
    /** Room above and below the prices, as a share of what lies between them. */
    private static final double ROOM = 0.12;

    private final Chart chart;
    private final Phrasebook book;
    private final XYChart drawing;
    private final double bottom;
    private final double top;

    private ChartPicture(Reply.Series series, Phrasebook book) {
        this.chart = series.chart();
        this.book = book;
        this.drawing = ChartStyle.blank();
        double lowest = number(chart.lowest().money());
        double highest = chart.prices().stream()
                .mapToDouble(price -> number(price.money()))
                .max()
                .orElse(lowest);
        double room = ROOM * (highest > lowest ? highest - lowest : Math.max(highest, 1));
        this.bottom = Math.max(0, lowest - room);
        this.top = highest + room;
        drawing.setTitle(ChartStyle.title(PlainText.clean(book.text(series.title()))));
    }

    static XYChart of(Reply.Series series, Phrasebook book) {
        ChartPicture picture = new ChartPicture(series, book);
        picture.axes();
        picture.absences();
        picture.prices();
        picture.lowest();
        return picture.drawing;
    }

    private void axes() {
        XYStyler style = drawing.getStyler();
        style.setYAxisMin(bottom);
        style.setYAxisMax(top);
        style.setXAxisMin((double) chart.start().toEpochMilli());
        style.setXAxisMax((double) end().toEpochMilli());
        style.setLocale(book.locale());
        style.setTimezone(TimeZone.getTimeZone(book.zone()));
        style.setDatePattern(book.pattern(skeleton()));
        drawing.setCustomYAxisTickLabelsFormatter(amount -> book.money(money(amount)));
    }

    /** As fine as tells apart what the axis shows. */
    private String skeleton() {
        Duration shown = Duration.between(chart.start(), end());
        if (shown.compareTo(Duration.ofDays(3)) < 0) {
            return "MMMdjm";
        }
        return shown.compareTo(Duration.ofDays(330)) < 0 ? "MMMd" : "yMMM";
    }

    private void absences() {
        List<Chart.Absence> shown = chart.absences().stream()
                .filter(absence ->
                        absence.from().isBefore(end()) && absence.to().isAfter(chart.start()))
                .toList();
        for (Chart.Absence absence : shown) {
            List<Date> dates = List.of(
                    date(later(absence.from(), chart.start())),
                    date(absence.to().isBefore(end()) ? absence.to() : end()));
            XYSeries shade = drawing.addSeries("shade " + drawing.getSeriesMap().size(), dates, List.of(top, top));
            shade.setXYSeriesRenderStyle(XYSeriesRenderStyle.Area);
            ChartStyle.shade(shade);
        }
        if (!shown.isEmpty()) {
            Instant from = later(shown.getFirst().from(), chart.start());
            Instant middle =
                    from.plus(Duration.between(from, shown.getFirst().to()).dividedBy(2));
            ChartStyle.shadeKey(point(Phrase.of("channels.chart.shaded"), middle, bottom));
        }
    }

    private void prices() {
        List<Date> dates = new ArrayList<>();
        List<Double> amounts = new ArrayList<>();
        for (Chart.Price price : chart.prices()) {
            dates.add(date(price.from()));
            amounts.add(number(price.money()));
        }
        dates.add(date(end()));
        amounts.add(number(chart.latest().money()));
        XYSeries line = drawing.addSeries("prices", dates, amounts);
        line.setXYSeriesRenderStyle(XYSeriesRenderStyle.Step);
        line.setMarker(SeriesMarkers.NONE);
        line.setShowInLegend(false);
        ChartStyle.line(line);
    }

    private void lowest() {
        Chart.Price lowest = chart.lowest();
        Phrase name = Phrase.of("channels.chart.marked", lowest.money());
        ChartStyle.mark(point(name, lowest.from(), number(lowest.money())));
    }

    private XYSeries point(Phrase name, Instant at, double amount) {
        XYSeries point = drawing.addSeries(book.text(name), List.of(date(at)), List.of(amount));
        point.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
        return point;
    }

    /** An axis has a length, even for a price that was read for the first time just now. */
    private Instant end() {
        Instant last = later(chart.until(), chart.latest().from());
        return last.isAfter(chart.start()) ? last : chart.start().plus(Duration.ofHours(1));
    }

    private Money money(double amount) {
        String currency = chart.latest().money().currency();
        return new Money(
                BigDecimal.valueOf(Math.round(amount * 100)).movePointLeft(2).stripTrailingZeros(), currency);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Date date(Instant instant) {
        return Date.from(instant);
    }

    private static double number(Money money) {
        return money.amount().doubleValue();
    }
}
