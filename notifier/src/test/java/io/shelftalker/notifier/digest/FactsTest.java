package io.shelftalker.notifier.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactsTest {
    private static final Facts ENGLISH = new Facts("""
            shop.example, Jun 7 to Jun 14
            3 new · 2 cheaper
            Copper Kettle · Pick of the week: it is at its lowest ever here · $64.00 → $52.00 (−19%)
            Granite Tent, 2 person · Back in stock · $189.00""", Locale.ENGLISH);
    private static final Facts FRENCH = new Facts(
            "shop.example, du 7 au 14 juin\n2 en baisse\nBouilloire Émile · 64,00\u00a0$ → 52,00\u00a0$ (−19\u00a0%)",
            Locale.FRENCH);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Copper Kettle is at its lowest ever, and the Granite Tent is back in stock.",
                "This week three things are new. The Copper Kettle fell by 19% to $52.00.",
                "A good week for tea: the “Copper Kettle” is down to $52."
            })
    void bearOutWhatTheySay(String said) {
        assertThat(ENGLISH.support(said)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Copper Kettle is now $49.00, its lowest ever.",
                "The Copper Kettle fell by 25% this week.",
                "The Copper Kettle fell by $19 this week.",
                "The Copper Kettle is down to €52.00 this week.",
                "Five things are new this week.",
                "The kettle is half the price this week.",
                "The Brass Lantern is back in stock this week.",
                "The “walnut clock” is back in stock this week.",
                "The Copper Kettle is cheaper, see https://evil.example/now",
                "The Copper Kettle is cheaper at evil.example this week.",
                "The *Copper Kettle* is cheaper this week.",
                "The Copper Kettle is cheaper this week, @everyone.",
                "The week.\nThe Copper Kettle.",
                "La bouilloire est en baisse cette semaine.",
                "",
                "Copper Kettle."
            })
    void doNotBearOutMore(String said) {
        assertThat(ENGLISH.support(said)).isFalse();
    }

    @Test
    void areToldShortly() {
        assertThat(ENGLISH.support("The kettle is cheaper this week. ".repeat(4)))
                .isFalse();
        assertThat(ENGLISH.support("The kettle " + "and the kettle ".repeat(40) + "is cheaper."))
                .isFalse();
    }

    @Test
    void areToldInTheLanguageOfTheReader() {
        assertThat(FRENCH.support("La Bouilloire Émile est à 52,00\u00a0$ cette semaine, en baisse de 19\u202f%."))
                .isTrue();
        assertThat(FRENCH.support("Deux produits sont en baisse cette semaine."))
                .isTrue();
        assertThat(FRENCH.support("Trois produits sont en baisse cette semaine."))
                .isFalse();
        assertThat(FRENCH.support("The kettle is cheaper this week.")).isFalse();
    }
}
