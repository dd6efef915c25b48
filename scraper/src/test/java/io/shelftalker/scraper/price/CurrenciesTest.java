package io.shelftalker.scraper.price;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table is what CLDR says. */
class CurrenciesTest {
    @ParameterizedTest
    @MethodSource("current")
    void minorUnitsAreThoseOfCldr(String code) {
        assertThat(Currencies.of(code).orElseThrow().digits())
                .isEqualTo(Currency.getInstance(code).getDefaultFractionDigits());
    }

    static List<String> current() {
        return Currencies.all().stream()
                .filter(io.shelftalker.scraper.price.Currency::isCurrent)
                .map(io.shelftalker.scraper.price.Currency::code)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("countries")
    void whatACountryPaysWithIsWhatCldrSays(String country) {
        String[] tender = Currency.getAvailableCurrencyCodes(new ULocale("und_" + country), new Date());

        assertThat(Currencies.ofCountry(country)).contains(tender[0]).isSubsetOf(Arrays.asList(tender));
    }

    static List<String> countries() {
        // Nobody pays with anything of its own in Antarctica.
        return Arrays.stream(Locale.getISOCountries())
                .filter(country -> !country.equals("AQ"))
                .toList();
    }
}
