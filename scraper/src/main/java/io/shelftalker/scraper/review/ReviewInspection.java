package io.shelftalker.scraper.review;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.core.inspect.Inspection;
import io.shelftalker.core.inspect.Question;
import io.shelftalker.scraper.node.Fragments;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Ratings and numbers of reviews, out of a text or a piece of HTML. */
@Singleton
final class ReviewInspection implements Inspection {
    @Override
    public Set<String> kinds() {
        return Set.of("star_rating", "rating_node", "rating_numbers", "review_count");
    }

    @Override
    public ObjectNode answer(Question question) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        switch (question.kind()) {
            case "star_rating" ->
                Stars.of(Fragments.of(question.required("html"))).ifPresent(rating -> answer.put("rating", rating));
            case "rating_node" ->
                Ratings.of(node(question)).ifPresent(rating -> {
                    answer.put("ratingValue", rating.value());
                    rating.best().ifPresent(best -> answer.put("bestRating", best));
                });
            case "rating_numbers" -> {
                ArrayNode numbers = answer.putArray("numbers");
                Ratings.numbers(question.required("text")).forEach(numbers::add);
            }
            default -> ReviewCounts.of(question.required("text")).ifPresent(count -> answer.put("count", count));
        }
        return answer;
    }

    /** The node, where it stands in its parent if that is given. */
    private static Element node(Question question) {
        Element node = Fragments.of(question.required("html"));
        return question.text("parent_html")
                .map(Fragments::of)
                .flatMap(parent -> parent.getAllElements().stream()
                        .filter(inside -> isSame(inside, node))
                        .max(Comparator.comparingInt(Element::attributesSize)))
                .orElse(node);
    }

    /** Of the two, the node by itself may bear namespaces that its parent declares. */
    private static boolean isSame(Element inside, Element node) {
        return inside.normalName().equals(node.normalName())
                && inside.html().equals(node.html())
                && inside.attributes().asList().stream()
                        .allMatch(node.attributes().asList()::contains);
    }
}
