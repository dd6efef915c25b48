package io.shelftalker.scraper.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.catalog.product.Observation;
import io.shelftalker.i18n.Money;
import io.shelftalker.scraper.price.PriceHabits;
import io.shelftalker.scraper.rules.Rules;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What a page's price becomes, with the habits of its source and without. */
class PriceTest {
    private static final PriceHabits EUROS = new PriceHabits(Optional.of("EUR"), Optional.of(","));

    @Test
    void staysOpenWhereNothingSettlesIt() {
        Sighting seen = look(visible("1.299"), PriceHabits.UNKNOWN);

        assertThat(seen.product().price()).isEmpty();
        assertThat(seen.prices().open()).contains("1.299");
        assertThat(seen.prices().shown()).isEqualTo(PriceHabits.UNKNOWN);
    }

    @Test
    void isSettledByTheHabitsOfItsSourceAndTeachesNothingThen() {
        Sighting seen = look(visible("1.299"), EUROS);

        assertThat(seen.product().price().map(Money::toString)).contains("1299.00 EUR");
        assertThat(seen.prices().open()).isEmpty();
        assertThat(seen.prices().shown()).isEqualTo(PriceHabits.UNKNOWN);
    }

    @Test
    void isSettledByACurrencyThatThePageTellsElsewhereBeforeAnyHabit() {
        String told = "<meta property=product:price:amount content=1299><meta property=product:price:currency"
                + " content=GBP>" + visible("1299");

        assertThat(look(told, EUROS).product().price()).contains(Money.of("1299", "GBP"));
    }

    @Test
    void keepsACurrencyThatIsWrittenWithIt() {
        assertThat(look(visible("$12.50 CAD"), EUROS).product().price()).contains(Money.of("12.50", "CAD"));
    }

    @Test
    void takesTheHabitForAnAmountThatMachinesAreToldWithoutACurrency() {
        String data = """
                <script type="application/ld+json">{"@type": "Product", "name": "Kettle",
                "offers": {"price": "12.50", "availability": "InStock"}}</script><h1>Kettle</h1>""";

        assertThat(look(data, EUROS).product().price()).contains(Money.of("12.50", "EUR"));
        assertThat(look(data, EUROS).prices().shown()).isEqualTo(PriceHabits.UNKNOWN);
        assertThat(look(data, PriceHabits.UNKNOWN).prices().open()).contains("12.50");
    }

    @Test
    void showsHowItsSourceWritesPrices() {
        assertThat(look(visible("1.299,00 €"), PriceHabits.UNKNOWN).prices().shown())
                .isEqualTo(EUROS);
        assertThat(look(visible("1.299 €"), PriceHabits.UNKNOWN).prices().shown())
                .isEqualTo(new PriceHabits(Optional.of("EUR"), Optional.empty()));
    }

    private static String visible(String price) {
        return "<body><h1>Copper Kettle</h1><p class=price>" + price + "</p><p class=stock>In stock</p>"
                + "<button>Add to cart</button></body>";
    }

    private static Sighting look(String html, PriceHabits habits) {
        URI url = URI.create("https://shop.example/p/kettle");
        Page page = Page.of(url, Jsoup.parse(html, url.toString()), Rules.NONE, habits);
        Optional<Sighting> seen = Extractors.all().look(page, Instant.EPOCH);
        assertThat(seen.map(Sighting::product).map(Observation::url)).contains(url);
        return seen.orElseThrow();
    }
}
