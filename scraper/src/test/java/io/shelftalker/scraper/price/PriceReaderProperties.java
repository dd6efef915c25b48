package io.shelftalker.scraper.price;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.StringLength;

/** What ICU writes in a country's own way is read back, for every country and its currency. */
class PriceReaderProperties {
    private static final List<ULocale> LOCALES = Arrays.stream(NumberFormat.getAvailableULocales())
            .filter(locale -> Currencies.isCountry(locale.getCountry())
                    && !locale.getLanguage().equals("nqo"))
            .toList();

    @Provide
    Arbitrary<Tuple.Tuple2<ULocale, BigDecimal>> prices() {
        return Arbitraries.of(LOCALES).flatMap(locale -> Arbitraries.longs()
                .between(1, 999_999_999)
                .map(units -> Tuple.of(locale, BigDecimal.valueOf(units, digits(locale)))));
    }

    @Property(tries = 5000)
    void readsWhatItsCountryWrites(@ForAll("prices") Tuple.Tuple2<ULocale, BigDecimal> price) {
        NumberFormat format = NumberFormat.getCurrencyInstance(price.get1());
        String text = format.format(price.get2());
        PriceContext context = PriceContext.NONE.withCountry(price.get1().getCountry());
        assertThat(PriceReader.read(text, context).settled())
                .as("%s in %s", text, price.get1())
                .get()
                .satisfies(money -> {
                    assertThat(money.currency())
                            .isEqualTo(currency(price.get1()).getCurrencyCode());
                    assertThat(money.amount()).isEqualByComparingTo(price.get2());
                });
    }

    @Property(tries = 5000)
    void readsAmountsWithoutAnyContext(@ForAll("prices") Tuple.Tuple2<ULocale, BigDecimal> price) {
        NumberFormat format = NumberFormat.getInstance(price.get1(), NumberFormat.ISOCURRENCYSTYLE);
        String text = format.format(price.get2());
        PriceReading reading = PriceReader.read(text, PriceContext.NONE);
        List<BigDecimal> amounts =
                switch (reading) {
                    case PriceReading.Settled settled -> List.of(settled.money().amount());
                    case PriceReading.Open open -> open.amounts();
                    case PriceReading.Nothing nothing -> List.of();
                };
        assertThat(amounts).as(text).anySatisfy(amount -> assertThat(amount).isEqualByComparingTo(price.get2()));
    }

    @Property
    void neverFailsOnAnyText(@ForAll @StringLength(max = 500) String text) {
        assertThat(PriceReader.read(text, PriceContext.NONE)).isNotNull();
    }

    @Provide
    Arbitrary<String> almostPrices() {
        return Arbitraries.strings().withChars("0123456789.,'- €$£kr:%/x()₫٫٬٣").ofMaxLength(24);
    }

    @Property(tries = 5000)
    void neverFailsOnAlmostAPrice(@ForAll("almostPrices") String text) {
        assertThat(PriceReader.read(text, PriceContext.NONE)).isNotNull();
    }

    private static Currency currency(ULocale locale) {
        return NumberFormat.getCurrencyInstance(locale).getCurrency();
    }

    private static int digits(ULocale locale) {
        return currency(locale).getDefaultFractionDigits();
    }
}
