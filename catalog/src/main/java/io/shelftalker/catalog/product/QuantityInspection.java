package io.shelftalker.catalog.product;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.core.inspect.Question;
import io.shelftalker.core.inspect.Shown;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** How much is in a package, by a text. */
@Singleton
final class QuantityInspection implements Shown {
    @Override
    public Set<String> kinds() {
        return Set.of("quantity", "size");
    }

    @Override
    public String name() {
        return "size";
    }

    @Override
    public ObjectNode answer(Question question) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        QuantityReader.read(question.required("text"))
                .ifPresent(found -> answer.put("value", found.quantity().amount())
                        .put("unit", found.quantity().unit().symbol())
                        .put("written", found.written()));
        return answer;
    }

    @Override
    public List<String> lines(ObjectNode answer) {
        return answer.has("value")
                ? List.of(
                        answer.get("value").asText() + " " + answer.path("unit").asText() + ", by \""
                                + answer.path("written").asText() + "\"")
                : List.of("No quantity.");
    }
}
