package io.shelftalker.scraper.node;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.core.inspect.Inspection;
import io.shelftalker.core.inspect.Question;
import jakarta.inject.Singleton;
import java.util.Set;

/** {@code brand_node}: the brand that a piece of HTML names. */
@Singleton
final class BrandInspection implements Inspection {
    @Override
    public Set<String> kinds() {
        return Set.of("brand_node");
    }

    @Override
    public ObjectNode answer(Question question) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        Brand.of(Fragments.of(question.required("html"))).ifPresent(brand -> answer.put("brand", brand));
        return answer;
    }
}
