package io.shelftalker.scraper.markup;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * An aggregate rating as markup has it.
 *
 * @param value as written, on a scale from {@code worst} to {@code best} which are 1 and 5 where nothing else is said
 * @param count how many people say so: reviews before ratings
 */
public record RatingItem(JsonNode value, Optional<JsonNode> count, Optional<JsonNode> best, Optional<JsonNode> worst) {

    static Optional<RatingItem> of(Items items, JsonNode rating) {
        return items.first(rating, "ratingValue")
                .filter(JsonNode::isValueNode)
                .map(value -> new RatingItem(
                        value,
                        items.first(rating, "reviewCount", "ratingCount").filter(JsonNode::isValueNode),
                        items.first(rating, "bestRating").filter(JsonNode::isValueNode),
                        items.first(rating, "worstRating").filter(JsonNode::isValueNode)));
    }
}
