package io.shelftalker.channels.chart;

import io.shelftalker.core.channel.Chart;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.i18n.Phrase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A chart as rows, newest first: what is left of it where no picture can be shown. */
public final class ChartTable {
    /** What can be read in a chat; how many earlier rows there are is said. */
    private static final int ROWS = 20;

    private ChartTable() {}

    private record Row(Instant from, List<Phrase> cells) {}

    /** The rows under the series' title; its lines and its link are not among them. */
    public static Reply.Table of(Reply.Series series) {
        List<Row> rows = rows(series.chart());
        List<List<Phrase>> shown =
                new ArrayList<>(rows.stream().limit(ROWS).map(Row::cells).toList());
        if (rows.size() > ROWS) {
            shown.add(List.of(Phrase.of("channels.chart.earlier", rows.size() - ROWS)));
        }
        return new Reply.Table(
                series.title(),
                List.of(Phrase.of("channels.chart.since"), Phrase.of("channels.chart.price")),
                shown,
                series.menu());
    }

    /** The same without the chart. */
    public static Reply.Card words(Reply.Series series) {
        return new Reply.Card(series.title(), series.link(), Optional.empty(), series.lines(), series.menu());
    }

    private static List<Row> rows(Chart chart) {
        List<Row> rows = new ArrayList<>();
        Chart.Price lowest = chart.lowest();
        boolean varies =
                chart.prices().stream().anyMatch(price -> lowest.money().isBelow(price.money()));
        for (Chart.Price price : chart.prices()) {
            Phrase money = Phrase.of("channels.chart.money", price.money());
            boolean marked = varies && price.equals(lowest);
            rows.add(new Row(
                    price.from(),
                    List.of(day(price.from()), marked ? Phrase.of("channels.chart.lowest", price.money()) : money)));
        }
        for (Chart.Absence absence : chart.absences()) {
            boolean lasts = !absence.to().isBefore(chart.until());
            Phrase out = lasts
                    ? Phrase.of("channels.chart.out")
                    : Phrase.of("channels.chart.out.until", Phrase.day(absence.to()));
            rows.add(new Row(absence.from(), List.of(day(absence.from()), out)));
        }
        rows.sort(Comparator.comparing(Row::from).reversed());
        return rows;
    }

    private static Phrase day(Instant instant) {
        return Phrase.of("channels.chart.day", Phrase.day(instant));
    }
}
