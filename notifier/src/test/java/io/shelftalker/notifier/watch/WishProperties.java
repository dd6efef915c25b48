package io.shelftalker.notifier.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.shelftalker.catalog.browse.UnitPrice;
import io.shelftalker.i18n.Money;
import java.math.BigDecimal;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WishProperties {
    private static final Money NOW = Money.of("64", "CAD");

    /** Buttons keep wishes as texts. */
    @Property
    void readsAsItselfAgain(@ForAll("wishes") Wish wish) {
        String written = wish.written().orElseThrow();
        assertThat(Target.read(written).map(target -> target.beside(Optional.of(NOW))))
                .as(written)
                .contains(new Target.Wished(wish));
    }

    @Property
    void readsAsItselfBehindAProduct(@ForAll("wishes") Wish wish) {
        String written = wish.written().orElseThrow();
        boolean bare = wish instanceof Wish.Price;
        Request request = Request.read("granite tent " + (bare ? "below " : "") + written);
        assertThat(request.subject()).isEqualTo("granite tent");
        assertThat(Target.read(request.target().orElseThrow()).map(target -> target.beside(Optional.of(NOW))))
                .contains(new Target.Wished(wish));
    }

    @Property
    void readsWhateverIsWritten(@ForAll String text) {
        assertThatCode(() -> {
                    Request.places(text);
                    Request.read(text)
                            .target()
                            .flatMap(Target::read)
                            .ifPresent(target -> target.beside(Optional.of(NOW)));
                })
                .doesNotThrowAnyException();
    }

    @Provide
    Arbitrary<Wish> wishes() {
        Arbitrary<Money> amounts = Arbitraries.longs().between(1, 99_999).map(cents -> Money.ofMinor(cents, "CAD"));
        Arbitrary<Condition> conditions = Arbitraries.oneOf(
                Arbitraries.of(
                        new Condition.BackInStock(),
                        new Condition.SoldOut(),
                        new Condition.Delisted(),
                        new Condition.BackInCatalog(),
                        new Condition.Lowest(Optional.empty())),
                Arbitraries.integers().between(1, 999).map(days -> new Condition.Lowest(Optional.of(days))),
                amounts.map(Condition.FallsBy::new),
                Arbitraries.integers()
                        .between(0, 99)
                        .map(percent -> new Condition.FallsByShare(BigDecimal.valueOf(percent))),
                amounts.map(money -> new Condition.UnitBelow(new UnitPrice(money, UnitPrice.Unit.LITRE))),
                amounts.map(money -> new Condition.UnitBelow(new UnitPrice(money, UnitPrice.Unit.KILOGRAM))));
        return Arbitraries.oneOf(amounts.map(Wish.Price::new), conditions.map(Wish.Only::new));
    }
}
