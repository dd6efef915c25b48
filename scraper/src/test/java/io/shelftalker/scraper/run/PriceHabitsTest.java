package io.shelftalker.scraper.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.testkit.shop.Fault;
import io.shelftalker.testkit.shop.ShopProduct;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A price that may mean several things is read as its source writes prices elsewhere, or is no price. */
class PriceHabitsTest {
    private final ReadShop read = ReadShop.with(IntStream.range(0, 6)
            .mapToObj(number -> ShopProduct.named("K" + number, "Kettle " + number, "10.00"))
            .toList());

    @AfterEach
    void close() {
        read.close();
    }

    @Test
    void isSettledInTheRunAfterItsSourceShowedItsHabits() throws InterruptedException {
        write("1.299,00 €", 0, 1, 2, 3, 4);
        write("1.299", 5);

        RunReport first = read.run();

        assertThat(standings()).startsWith("1299.00 EUR in").endsWith("unpriced");
        assertThat(read.said(first, Locale.ENGLISH)).contains("1 price can be read in several ways", ": /p/kettle-5");
        assertThat(read.said(first, Locale.FRENCH)).contains("1 prix peut se lire", "/p/kettle-5");
        assertThat(read.beans.getBean(RunReports.class).json(first))
                .contains("\"part\":\"price\",\"reason\":\"open_price\",\"pages\":1", "\"detail\":\"1.299\"")
                .contains("\"withoutPrice\":0");

        RunReport second = read.run();

        assertThat(standings()).endsWith("1299.00 EUR in");
        assertThat(second.failing()).isEmpty();
    }

    @Test
    void staysOpenWithoutHabitsAndIsNotAskedForAgainForNothing() throws InterruptedException {
        write("1.299", 0, 1, 2);
        write("1.299,00 €", 3, 4);
        write("US$ 1,299.00", 5);

        assertThat(read.run().failing()).singleElement().satisfies(reason -> assertThat(reason.pages())
                .isEqualTo(3));
        assertThat(standings()).startsWith("unpriced", "unpriced", "unpriced", "1299.00 EUR in");
        RunReport again = read.run();

        assertThat(again.counts().due()).isZero();
        assertThat(standings()).startsWith("unpriced", "unpriced", "unpriced", "1299.00 EUR in");
    }

    @Test
    void neverOverridesACurrencyThatIsWritten() throws InterruptedException {
        write("1.299,00 €", 0, 1, 2, 3, 4);
        write("12,50 £", 5);
        read.run();
        write("13,50 £", 5);
        read.shop.touch("K5");

        read.run();

        assertThat(standings()).endsWith("13.50 GBP in");
    }

    @Test
    void isNotTurnedByOneOddPrice() throws InterruptedException {
        write("1.299,00 €", 0, 1, 2, 3);
        write("US$ 1,299.00", 4);
        write("1.299", 5);
        read.run();

        read.run();

        assertThat(standings()).endsWith("1299.00 EUR in");
    }

    private void write(String price, int... kettles) {
        for (int kettle : kettles) {
            read.shop.failProducts(new Fault.PriceWritten(price), "kettle-" + kettle);
        }
    }

    private List<String> standings() {
        return IntStream.range(0, 6)
                .mapToObj(kettle -> read.in(handle -> handle.createQuery("""
                                select coalesce(price_amount || ' ' || price_currency || ' ' || availability, 'unpriced')
                                from offer where external_id = :id
                                """)
                        .bind("id", read.shop.url() + "/p/kettle-" + kettle)
                        .mapTo(String.class)
                        .one()))
                .toList();
    }
}
