package io.shelftalker.scraper.price;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.core.inspect.Question;
import io.shelftalker.core.inspect.Shown;
import io.shelftalker.i18n.Money;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is read in a price text: its amount, its currency, and what stays open of them. */
@Singleton
final class PriceInspection implements Shown {
    private static final String OTHERS = "others";

    @Override
    public Set<String> kinds() {
        return Set.of("price");
    }

    @Override
    public String name() {
        return "price";
    }

    @Override
    public Set<String> hints() {
        return Set.of("currency_hint", "decimal_separator", "language", "country");
    }

    @Override
    public ObjectNode answer(Question question) {
        Optional<String> text = question.text("price").or(() -> question.text("text"));
        PriceReading reading =
                text.map(price -> PriceReader.read(price, context(question))).orElseGet(PriceReading.Nothing::new);
        ObjectNode answer =
                switch (reading) {
                    case PriceReading.Settled(Money money, boolean alone) ->
                        answer(money.amount(), Optional.of(money.currency())).put("open", false);
                    case PriceReading.Open open -> open(open);
                    case PriceReading.Nothing nothing -> JsonNodeFactory.instance.objectNode();
                };
        text.filter(price -> answer.has("amount")).ifPresent(price -> PriceReader.passedOver(price, context(question))
                .forEach(other -> answer.withArray(OTHERS).add(other)));
        return answer;
    }

    private static PriceContext context(Question question) {
        return new PriceContext(
                question.text("currency_hint"),
                question.text("decimal_separator"),
                question.text("language"),
                question.text("country"),
                question.base().map(url -> url.getHost()),
                PriceHabits.UNKNOWN);
    }

    private static ObjectNode open(PriceReading.Open open) {
        ObjectNode answer = answer(
                        open.amounts().getFirst(), open.currencies().stream().findFirst())
                .put("open", true);
        open.amounts().stream().skip(1).forEach(other -> answer.withArray("or").add(other.toPlainString()));
        open.currencies().stream().skip(1).forEach(other -> answer.withArray("or")
                .add(other));
        return answer;
    }

    private static ObjectNode answer(BigDecimal amount, Optional<String> currency) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("amount", amount.toPlainString());
        currency.ifPresent(code -> answer.put("currency", code));
        return answer;
    }

    @Override
    public List<String> lines(ObjectNode answer) {
        if (!answer.has("amount")) {
            return List.of("No price.");
        }
        List<String> lines = new ArrayList<>();
        lines.add(answer.get("amount").asText() + " " + answer.path("currency").asText("in no currency"));
        List<String> others = new ArrayList<>();
        answer.path("or").forEach(other -> others.add(other.asText()));
        if (answer.path("open").asBoolean()) {
            lines.add(
                    others.isEmpty()
                            ? "Open: the currency is not said."
                            : "Open: or " + String.join(", ", others) + ".");
        }
        if (answer.has(OTHERS)) {
            List<String> passedOver = new ArrayList<>();
            answer.get(OTHERS).forEach(other -> passedOver.add(other.asText()));
            lines.add("Of several prices the first is taken; passed over: " + String.join(", ", passedOver) + ".");
        }
        return lines;
    }
}
