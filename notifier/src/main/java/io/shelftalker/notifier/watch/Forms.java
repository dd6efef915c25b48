package io.shelftalker.notifier.watch;

import io.shelftalker.catalog.product.VariantOffer;
import io.shelftalker.i18n.PlainLetters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The forms that products come in, as people name them: "size 42", "in red". */
final class Forms {
    /** What people write before a form's name. */
    private static final Set<String> ABOUT =
            Set.of("in", "en", "size", "taille", "pointure", "colour", "color", "couleur");

    private Forms() {}

    /** The one that is called so beside the others. */
    static Optional<VariantOffer> named(List<VariantOffer> forms, String name) {
        String wanted = PlainLetters.words(name);
        return forms.stream()
                .filter(form -> form.form()
                        .map(PlainLetters::words)
                        .filter(wanted::equals)
                        .isPresent())
                .findFirst();
    }

    /**
     * The forms that some words tell of.
     *
     * @param product the product's own name, whose words tell of none of them
     * @return those that have most of the words among their options; none where the words are of none
     */
    static List<VariantOffer> meant(List<VariantOffer> forms, String product, String words) {
        List<String> said = new ArrayList<>(List.of(PlainLetters.words(words).split(" ")));
        List.of(PlainLetters.words(product).split(" ")).forEach(said::remove);
        int most = forms.stream().mapToInt(form -> count(form, said)).max().orElse(0);
        return most == 0
                ? List.of()
                : forms.stream().filter(form -> count(form, said) == most).toList();
    }

    /** What some words say apart from a form. */
    static String without(VariantOffer form, String words) {
        List<String> left = new ArrayList<>();
        for (String word : words.strip().split("\\s+")) {
            String plain = PlainLetters.words(word);
            if (!ABOUT.contains(plain) && !values(form).contains(plain)) {
                left.add(word);
            }
        }
        return String.join(" ", left);
    }

    private static int count(VariantOffer form, List<String> said) {
        return (int) form.options().values().stream()
                .map(PlainLetters::words)
                .filter(value -> !value.isEmpty() && (" " + String.join(" ", said) + " ").contains(" " + value + " "))
                .count();
    }

    private static List<String> values(VariantOffer form) {
        return form.options().values().stream()
                .flatMap(value -> List.of(PlainLetters.words(value).split(" ")).stream())
                .toList();
    }
}
