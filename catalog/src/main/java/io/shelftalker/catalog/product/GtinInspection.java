package io.shelftalker.catalog.product;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.core.inspect.Question;
import io.shelftalker.core.inspect.Shown;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which trade item number a text holds, and of which kind it is. */
@Singleton
final class GtinInspection implements Shown {
    @Override
    public Set<String> kinds() {
        return Set.of("gtin", "gtin_type");
    }

    @Override
    public String name() {
        return "gtin";
    }

    @Override
    public ObjectNode answer(Question question) {
        Optional<Gtin> gtin = Gtin.read(question.required("text"));
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        if (question.kind().equals("gtin_type")) {
            return answer.put("value", gtin.map(GtinInspection::kind).orElse(null));
        }
        answer.put("value", gtin.map(Gtin::digits).orElse(null));
        gtin.ifPresent(found -> answer.put("type", kind(found)));
        return answer;
    }

    private static String kind(Gtin gtin) {
        return gtin.kind().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<String> lines(ObjectNode answer) {
        return answer.hasNonNull("value")
                ? List.of(answer.get("value").asText() + " ("
                        + answer.path("type").asText() + ")")
                : List.of("No trade item number with a right check digit.");
    }
}
