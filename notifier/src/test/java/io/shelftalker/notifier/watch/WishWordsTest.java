package io.shelftalker.notifier.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.catalog.browse.UnitPrice;
import io.shelftalker.i18n.Money;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What lines after {@code /watch} ask for, of products that cost 64 Canadian dollars. */
class WishWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lantern back in stock                               | lantern
            lantern when it is back in stock                    | lantern
            when the lantern is back in stock                   | the lantern
            lantern restocks                                    | lantern
            the lantern is available again                      | the lantern
            quand la lanterne est de retour en stock            | la lanterne
            si la lanterne revient                              | la lanterne
            la lanterne dès qu'elle est de nouveau disponible   | la lanterne
            lanterne en stock                                   | lanterne
            """)
    void backInStock(String line, String subject) {
        assertThat(read(line)).isEqualTo(new Read(subject, only(new Condition.BackInStock())));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lantern sells out            | lantern
            lantern when it is sold out  | lantern
            if lantern goes out of stock | lantern
            la lanterne est épuisée      | la lanterne
            lanterne en rupture de stock | lanterne
            """)
    void soldOut(String line, String subject) {
        assertThat(read(line)).isEqualTo(new Read(subject, only(new Condition.SoldOut())));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lantern lowest in 90 days                        | lantern     | 90
            lantern when it is at its lowest in 3 months     | lantern     | 90
            lantern lowest price in the last 30 days         | lantern     | 30
            lantern is at its lowest price of the last year  | lantern     | 365
            la lanterne au plus bas depuis 2 semaines        | la lanterne | 14
            la lanterne à son plus bas prix en 90 jours      | la lanterne | 90
            lanterne plus bas prix sur les 30 derniers jours | lanterne    | 30
            lantern lowest ever                              | lantern     |
            lantern hits an all-time low                     | lantern     |
            lantern lowest                                   | lantern     |
            lanterne plus bas prix                           | lanterne    |
            lanterne au prix le plus bas jamais vu           | lanterne    |
            """)
    void lowest(String line, String subject, Integer days) {
        assertThat(read(line)).isEqualTo(new Read(subject, only(new Condition.Lowest(Optional.ofNullable(days)))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lantern drops 5 $                           | lantern     | 5
            lantern drops by 5                          | lantern     | 5
            the lantern when its price falls by 7.50    | the lantern | 7.50
            lantern 5 $ off                             | lantern     | 5
            lantern -5 $                                | lantern     | 5
            lantern goes down by at least $5            | lantern     | 5
            la lanterne quand elle baisse de 5 $        | la lanterne | 5
            lanterne si le prix baisse d'au moins 7,50 $| lanterne    | 7.50
            """)
    void fallsByAnAmount(String line, String subject, String amount) {
        assertThat(read(line)).isEqualTo(new Read(subject, only(new Condition.FallsBy(Money.of(amount, "CAD")))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lantern drops 10%                    | lantern     | 10
            lantern falls by 12.5 %              | lantern     | 12.5
            lantern 20% off                      | lantern     | 20
            la lanterne baisse de 10 %           | la lanterne | 10
            lantern gets cheaper                 | lantern     | 0
            lanterne baisse de prix              | lanterne    | 0
            la lanterne si elle est en promotion | la lanterne | 0
            """)
    void fallsByAShare(String line, String subject, BigDecimal percent) {
        assertThat(read(line)).isEqualTo(new Read(subject, only(new Condition.FallsByShare(percent))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lantern < 40                                  | lantern     | 40
            lantern drops below 50                        | lantern     | 50
            when the lantern falls under $49.90           | the lantern | 49.90
            lantern is 50 or less                         | lantern     | 50
            lantern drops to 50                           | lantern     | 50
            quand la lanterne passe sous 50               | la lanterne | 50
            si la lanterne tombe à 49,90 $                | la lanterne | 49.90
            la lanterne coûte moins de 50                 | la lanterne | 50
            lanterne dès qu’elle descend en dessous de 50 | lanterne    | 50
            lantern -25%                                  | lantern     | 48
            """)
    void comesToCost(String line, String subject, String target) {
        assertThat(read(line)).isEqualTo(new Read(subject, new Wish.Price(Money.of(target, "CAD"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            syrup below 20 $/L               | syrup    | 20 | LITRE
            syrup under $20 per litre        | syrup    | 20 | LITRE
            syrup below 5 a kg               | syrup    | 5  | KILOGRAM
            syrup under 2 $ per 100 g        | syrup    | 20 | KILOGRAM
            le sirop sous 20 $ le litre      | le sirop | 20 | LITRE
            sirop à moins de 5 $ du kilo     | sirop    | 5  | KILOGRAM
            """)
    void costsByTheLitreOrKilogram(String line, String subject, String amount, UnitPrice.Unit unit) {
        UnitPrice target = new UnitPrice(Money.of(amount, "CAD"), unit);
        assertThat(read(line)).isEqualTo(new Read(subject, only(new Condition.UnitBelow(target))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lantern delisted", "lantern is removed from the shop", "lantern est retirée du catalogue"})
    void leavesTheShop(String line) {
        assertThat(read(line).wish()).isEqualTo(only(new Condition.Delisted()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"lantern back in the catalog", "lantern est de retour en boutique", "lantern is back on sale"})
    void isBackInTheShop(String line) {
        assertThat(read(line).wish()).isEqualTo(only(new Condition.BackInCatalog()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "granite tent",
                "Back Country Lantern",
                "Lowest Valley Pinot",
                "tent 2 person",
                "SKU-50",
                "pinot noir 2021",
                "https://shop.example/in-stock/lantern",
                "Price of Tides",
                "Café en grains",
                "Down Jacket"
            })
    void isAProductAlone(String line) {
        assertThat(Request.read(line)).isEqualTo(new Request(line, Optional.empty()));
    }

    private record Read(String subject, Wish wish) {}

    private static Read read(String line) {
        Request request = Request.read(line);
        Target target = Target.read(request.target().orElse("any change")).orElseThrow();
        return target.beside(Optional.of(Money.of("64", "CAD"))) instanceof Target.Wished(Wish wish)
                ? new Read(request.subject(), wish)
                : new Read(request.subject(), new Wish.AnyChange());
    }

    private static Wish only(Condition condition) {
        return new Wish.Only(condition);
    }
}
