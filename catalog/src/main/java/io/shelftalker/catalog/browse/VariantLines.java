package io.shelftalker.catalog.browse;

import io.shelftalker.catalog.product.Availability;
import io.shelftalker.catalog.product.VariantOffer;
import io.shelftalker.i18n.Money;
import io.shelftalker.i18n.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is said of sizes, colours and other forms: only where they differ from what is said of the product. */
final class VariantLines {
    private static final int MOST = 6;

    private VariantLines() {}

    /** The forms that are sold out while others are not, and those that cost something else. */
    static Stream<Phrase> of(ProductView product) {
        if (!product.listed() || product.stock().availability() == Availability.OUT) {
            return Stream.empty();
        }
        return Stream.of(
                        line("product.forms.out", soldOut(product), form -> Optional.of(Phrase.literal(form.label()))),
                        line("product.forms.priced", otherwisePriced(product), form -> form.price()
                                .map(price -> Phrase.of("product.form.priced", form.label(), price))))
                .flatMap(Optional::stream);
    }

    /** A form under its name. */
    private record Form(String label, VariantOffer offer) {
        Optional<Money> price() {
            return offer.price();
        }

        boolean isOut() {
            return offer.stock().availability() == Availability.OUT;
        }
    }

    private static List<Form> forms(ProductView product) {
        return product.variants().stream()
                .flatMap(offer -> offer.form().map(form -> new Form(label(form, product.name()), offer)).stream())
                .toList();
    }

    /** Without the product's own name, which stands above. */
    private static String label(String form, String product) {
        return form.startsWith(product + " ")
                ? form.substring(product.length()).replaceFirst("^[\\s,:/–-]+", "")
                : form;
    }

    private static List<Form> soldOut(ProductView product) {
        return forms(product).stream().filter(Form::isOut).toList();
    }

    private static List<Form> otherwisePriced(ProductView product) {
        return forms(product).stream()
                .filter(form -> !form.isOut())
                .filter(form -> form.price()
                        .filter(price -> product.price()
                                .filter(main -> main.sameCurrency(price)
                                        && main.amount().compareTo(price.amount()) != 0)
                                .isPresent())
                        .isPresent())
                .toList();
    }

    private static Optional<Phrase> line(String key, List<Form> forms, Function<Form, Optional<Phrase>> told) {
        if (forms.isEmpty()) {
            return Optional.empty();
        }
        List<Phrase> parts = new ArrayList<>(forms.stream()
                .limit(MOST)
                .flatMap(form -> told.apply(form).stream())
                .toList());
        if (forms.size() > MOST) {
            parts.add(Phrase.of("product.forms.more", forms.size() - MOST));
        }
        return Optional.of(Phrase.of(key, Phrase.joined(", ", parts)));
    }
}
