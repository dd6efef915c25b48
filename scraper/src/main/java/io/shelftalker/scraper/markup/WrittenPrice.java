package io.shelftalker.scraper.markup;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * A price as markup has it.
 *
 * @param amount as written: a JSON number, or a text such as {@code 1299.00}, {@code 1,299.00} or {@code $35}
 * @param currency as written, mostly ISO 4217; empty where the markup does not say it
 */
public record WrittenPrice(JsonNode amount, Optional<String> currency) {

    /** Whether it was written as a number, so that its point is a decimal point. */
    public boolean isNumber() {
        return amount.isNumber();
    }
}
