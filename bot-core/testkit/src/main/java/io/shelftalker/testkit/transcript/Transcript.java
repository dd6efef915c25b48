package io.shelftalker.testkit.transcript;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A conversation, written down:
 *
 * <pre>{@code
 * people: {ada: en}
 * steps:
 *   - ada says: /start
 *   - ada reads: [Hello., "[New]"]
 *   - ada presses: New
 *   - ada reads: [without nothing yet]
 *   - shop changes: {CMP-107: {price: "169.00"}, CMP-114: {stock: OUT}}
 * }</pre>
 *
 * <p>Whoever says <code>{code}</code> says the one-time code that anybody read last.
 *
 * @param name for reports
 * @param people who takes part, and the language of their clients
 * @param groups the groups that they speak in too, as {@code ada@team}
 * @param admins who runs each of the groups, where that matters
 * @param chance whether what is read may differ from one time to the next
 * @param except channels on which it cannot go so, each with the reason
 */
public record Transcript(
        String name,
        Map<String, String> people,
        List<String> groups,
        Map<String, String> admins,
        boolean chance,
        Map<String, String> except,
        List<Step> steps) {
    private static final Pattern CODE = Pattern.compile("\\b[A-Z0-9]{5}-[A-Z0-9]{5}\\b");

    public Transcript {
        groups = List.copyOf(groups);
        people = Map.copyOf(people);
        admins = Map.copyOf(admins);
        except = Map.copyOf(except);
        steps = List.copyOf(steps);
    }

    /** @throws IllegalArgumentException if it is no transcript, naming the step */
    public static Transcript read(String name, String yaml) {
        Map<String, Object> document = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        Map<String, String> people = strings(document.getOrDefault("people", Map.of()));
        List<Step> steps = new ArrayList<>();
        for (Object step : list(document.getOrDefault("steps", List.of()))) {
            map(step).forEach((who, what) -> steps.add(step(name, who, what)));
        }
        return new Transcript(
                name,
                people,
                list(document.getOrDefault("groups", List.of())).stream()
                        .map(Object::toString)
                        .toList(),
                strings(document.getOrDefault("admins", Map.of())),
                document.getOrDefault("chance", false).equals(true),
                strings(document.getOrDefault("except", Map.of())),
                steps);
    }

    /** The shop that is talked about. */
    @FunctionalInterface
    public interface Shop {
        /** Its pages change, and the bot has read them. @param products new price or stock of each, by SKU */
        void changes(Map<String, Map<String, String>> products) throws InterruptedException;
    }

    /**
     * Plays it.
     *
     * @return what was read, in order
     * @throws AssertionError at the first message that is not as written
     */
    public List<String> play(Stage stage, Shop shop) throws InterruptedException {
        people.forEach(stage::enters);
        groups.forEach(stage::enters);
        admins.forEach((group, person) -> stage.runs(person, group));
        List<String> read = new ArrayList<>();
        String code = "";
        for (Step step : steps) {
            switch (step) {
                case Step.Says says -> stage.says(says.person(), says.text().replace("{code}", code));
                case Step.ShopChanges changes -> shop.changes(changes.products());
                case Step.Presses presses -> stage.presses(presses.person(), presses.label());
                case Step.Reads reads -> {
                    String message = stage.reads(reads.person());
                    check(reads, message);
                    read.add(message);
                    Matcher given = CODE.matcher(message);
                    code = given.find() ? given.group() : code;
                }
            }
        }
        return read;
    }

    /** Lets only happen what happens in the shop in its course. */
    public void playShop(Shop shop) throws InterruptedException {
        for (Step step : steps) {
            if (step instanceof Step.ShopChanges(var products)) {
                shop.changes(products);
            }
        }
    }

    @Override
    public String toString() {
        return name;
    }

    private void check(Step.Reads wanted, String sent) {
        // Written here with the spaces that a keyboard has.
        String message = sent.replaceAll("[\\u00a0\\u202f]", " ");
        for (String piece : wanted.pieces()) {
            boolean unwanted = piece.startsWith("without ");
            String text = unwanted ? piece.substring("without ".length()) : piece;
            if (message.contains(text) == unwanted) {
                throw new AssertionError("In '" + name + "', " + wanted.person() + " should " + (unwanted ? "not " : "")
                        + "read \"" + text + "\" in:\n" + message);
            }
        }
    }

    private static Step step(String name, String who, Object what) {
        String[] words = who.split(" ");
        if (words.length != 2) {
            throw new IllegalArgumentException("In '" + name + "', \"" + who + "\" is no step");
        }
        if (who.equals("shop changes")) {
            return new Step.ShopChanges(map(what).entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, product -> strings(product.getValue()))));
        }
        return switch (words[1]) {
            case "says" -> new Step.Says(words[0], what.toString());
            case "presses" -> new Step.Presses(words[0], what.toString());
            case "reads" ->
                new Step.Reads(
                        words[0], list(what).stream().map(Object::toString).toList());
            default -> throw new IllegalArgumentException("In '" + name + "', nobody can '" + words[1] + "'");
        };
    }

    private static List<?> list(Object value) {
        return value instanceof List<?> list ? list : List.of(value);
    }

    private static Map<String, Object> map(Object value) {
        Map<String, Object> strings = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, one) -> strings.put(key.toString(), one));
        }
        return strings;
    }

    private static Map<String, String> strings(Object value) {
        Map<String, String> strings = new LinkedHashMap<>();
        map(value).forEach((key, one) -> strings.put(key, one.toString()));
        return strings;
    }
}
