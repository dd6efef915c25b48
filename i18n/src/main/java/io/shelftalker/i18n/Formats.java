package io.shelftalker.i18n;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.MeasureUnit;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The formats of one language, each made once: making one takes much longer than using it. All are safe for threads.
 */
final class Formats {
    private final Locale locale;
    private final LocalizedNumberFormatter percent;
    private final RelativeDateTimeFormatter past;
    private final Map<String, LocalizedNumberFormatter> money = new ConcurrentHashMap<>();

    Formats(Locale locale) {
        this.locale = locale;
        this.percent =
                NumberFormatter.withLocale(locale).unit(MeasureUnit.PERCENT).precision(Precision.integer());
        this.past = RelativeDateTimeFormatter.getInstance(locale);
    }

    /** Whole per cent. */
    LocalizedNumberFormatter percent() {
        return percent;
    }

    /** How long ago something was; it locks what is not safe for threads. */
    RelativeDateTimeFormatter past() {
        return past;
    }

    /** Amounts of a currency, by its ISO 4217 code; there are no more of these than ISO has codes. */
    LocalizedNumberFormatter money(String currency) {
        return money.computeIfAbsent(currency, this::made);
    }

    private LocalizedNumberFormatter made(String currency) {
        Currency known = Currency.getInstance(currency);
        return NumberFormatter.withLocale(locale)
                .unit(known)
                .unitWidth(NumberFormatter.UnitWidth.NARROW)
                .precision(Precision.minFraction(known.getDefaultFractionDigits()));
    }
}
