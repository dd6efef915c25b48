package io.shelftalker.core.web;

import io.shelftalker.i18n.Money;

/** Money in the API: {@code {"amount": "18.40", "currency": "CAD"}}, the amount as text, since JSON numbers are rounded. */
public record Amount(String amount, String currency) {
    public static Amount of(Money money) {
        return new Amount(money.amount().toPlainString(), money.currency());
    }

    /** @throws Refusal if it is no plain decimal number of at least 0 in a currency of ISO 4217 */
    public Money money() {
        if (!amount.matches("\\d{1,12}(?:\\.\\d{1,4})?")) {
            throw invalid();
        }
        try {
            return Money.of(amount, currency);
        } catch (IllegalArgumentException noCurrency) {
            throw invalid();
        }
    }

    private static Refusal invalid() {
        return Refusal.unprocessable(
                "amount-invalid", "An amount is as in {\"amount\": \"18.40\", \"currency\": \"CAD\"}.");
    }
}
