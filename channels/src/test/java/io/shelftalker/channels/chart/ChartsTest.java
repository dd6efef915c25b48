package io.shelftalker.channels.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.channels.NoLosses;
import io.shelftalker.channels.Replies;
import io.shelftalker.channels.SampleReplies;
import io.shelftalker.core.channel.Chart;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.i18n.Money;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.i18n.Phrasebook;
import io.shelftalker.i18n.Phrasebooks;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Charts as pictures. Each is kept in {@code target/charts}, to be looked at. */
final class ChartsTest {
    private static final Instant START = Instant.parse("2026-02-26T15:00:00Z");
    private static final Phrasebooks BOOKS = Phrasebooks.load(InstantSource.system());

    @Example
    void drawsAHistoryOfMonths() throws IOException {
        Chart chart = chart(
                "CAD",
                List.of(0, 30, 61, 120, 150, 200, 230),
                List.of("74.00", "69.00", "64.00", "79.00", "52.00", "61.50", "64.00"),
                List.of(80, 100, 210, 216),
                272);

        assertThat(ink(drawn("months-en", "Copper Gooseneck Kettle, 1 L", chart, Locale.ENGLISH)))
                .isGreaterThan(20);
        assertThat(ink(drawn("months-fr", "Bouilloire en cuivre à col de cygne, 1 L", chart, Locale.CANADA_FRENCH)))
                .isGreaterThan(20);
    }

    @Example
    void drawsOnceWhatManyAreTold() {
        Chart chart = chart("CAD", List.of(0, 30, 61), List.of("74.00", "69.00", "64.00"), List.of(), 90);
        Charts charts = new Charts(NoLosses.HERE);
        byte[] ada = png(charts, "Asked for by ada.", chart, Locale.ENGLISH);

        assertThat(png(charts, "Asked for by bob.", chart, Locale.ENGLISH)).isSameAs(ada);
        assertThat(png(charts, "Asked for by bob.", chart, Locale.FRENCH)).isNotSameAs(ada);
    }

    private static byte[] png(Charts charts, String line, Chart chart, Locale language) {
        Reply.Series series = new Reply.Series(
                Phrase.literal("Kettle"), Optional.empty(), List.of(Phrase.literal(line)), chart, Menu.NONE);
        Phrasebook book = BOOKS.book(language, ZoneId.of("America/Toronto"));
        return charts.png(SampleReplies.outgoing("42", series, language, "token"), book)
                .orElseThrow();
    }

    @Example
    void drawsOneDayAndManyYears() throws IOException {
        Chart.Price now = new Chart.Price(START, Money.of("18.40", "EUR"));
        drawn("one-price", "Ember Oak", new Chart(List.of(now), List.of(), START), Locale.FRENCH);
        Chart.Price tonight = new Chart.Price(START.plus(Duration.ofHours(7)), Money.of("17.90", "EUR"));
        drawn(
                "one-day",
                "Ember Oak",
                new Chart(List.of(now, tonight), List.of(), START.plus(Duration.ofHours(20))),
                Locale.FRENCH);
        drawn(
                "years",
                "A very long name of a product that nobody could ever want to read on a telephone",
                chart(
                        "JPY",
                        List.of(0, 300, 700, 1100),
                        List.of("128000", "99000", "135500", "101000"),
                        List.of(),
                        1300),
                Locale.ENGLISH);
        drawn(
                "unwritable",
                "龍井茶 ⛩ 𓂀",
                chart("KWD", List.of(0, 9), List.of("1.250", "0.875"), List.of(), 40),
                Locale.ENGLISH);
    }

    @Property(tries = 15)
    void anyHistoryIsAPicture(@ForAll("charts") Chart chart) throws IOException {
        drawn("any", "Anything", chart, Locale.ENGLISH);
    }

    @Provide
    Arbitrary<Chart> charts() {
        return Replies.charts();
    }

    private static BufferedImage drawn(String file, String title, Chart chart, Locale language) throws IOException {
        Reply.Series series = new Reply.Series(Phrase.literal(title), Optional.empty(), List.of(), chart, Menu.NONE);
        Phrasebook book = BOOKS.book(language, ZoneId.of("America/Toronto"));
        byte[] png = new Charts(NoLosses.HERE)
                .png(SampleReplies.outgoing("42", series, language, "token"), book)
                .orElseThrow();
        Path kept = Path.of("target", "charts", file + ".png");
        Files.createDirectories(kept.getParent());
        Files.write(kept, png);
        assertThat(png.length).isLessThan(200_000);
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    /** How many colours there are: a blank page has one. */
    private static long ink(BufferedImage image) {
        return Arrays.stream(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .distinct()
                .count();
    }

    private static Chart chart(
            String currency, List<Integer> days, List<String> amounts, List<Integer> absences, int until) {
        List<Chart.Price> prices = new ArrayList<>();
        for (int index = 0; index < days.size(); index++) {
            prices.add(new Chart.Price(
                    START.plus(Duration.ofDays(days.get(index))), Money.of(amounts.get(index), currency)));
        }
        List<Chart.Absence> gone = new ArrayList<>();
        for (int index = 0; index < absences.size(); index += 2) {
            gone.add(new Chart.Absence(
                    START.plus(Duration.ofDays(absences.get(index))),
                    START.plus(Duration.ofDays(absences.get(index + 1)))));
        }
        return new Chart(prices, gone, START.plus(Duration.ofDays(until)));
    }
}
