package io.shelftalker.i18n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PhrasebookTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final ZoneId MONTREAL = ZoneId.of("America/Toronto");

    private final Phrasebooks books = Phrasebooks.load(InstantSource.fixed(NOW));
    private final Phrasebook english = books.book(Locale.CANADA, MONTREAL);
    private final Phrasebook french = books.book(Locale.CANADA_FRENCH, MONTREAL);

    @Test
    void writesMoneyAsTheReaderDoes() {
        Money price = Money.of("1234.5", "CAD");
        assertThat(english.money(price)).isEqualTo("$1,234.50");
        assertThat(french.money(price)).matches("1.234,50.\\$");
    }

    @Test
    void speaksOfManyAsTheLanguageDoes() {
        assertThat(english.text(Phrase.of("test.products", 1))).isEqualTo("1 product");
        assertThat(english.text(Phrase.of("test.products", 1200))).isEqualTo("1,200 products");
        assertThat(french.text(Phrase.of("test.products", 0))).isEqualTo("0 produit");
    }

    @Test
    void tellsHowLongAgo() {
        assertThat(english.ago(NOW.minusSeconds(20))).isEqualTo("just now");
        assertThat(french.ago(NOW.minusSeconds(20))).isEqualTo("à l’instant");
        assertThat(english.ago(NOW.minusSeconds(190))).isEqualTo("3 minutes ago");
        assertThat(french.ago(NOW.minusSeconds(7200))).isEqualTo("il y a 2 heures");
    }

    @Test
    void tellsTimeInTheReadersZone() {
        assertThat(english.when(NOW)).contains("7:00");
        assertThat(french.when(NOW)).contains("07:00");
    }

    @Test
    void fillsPhrasesWithPhrases() {
        Phrase inner = Phrase.of("test.products", 2);
        assertThat(english.text(Phrase.of("test.drop", inner, Phrase.share(new BigDecimal("0.19")))))
                .isEqualTo("2 products, down 19%");
    }

    @Test
    void endsNoFrenchLineBeforeWhatClosesIt() {
        assertThat(french.text(Phrase.of("test.asked", "thé")))
                .isEqualTo("Rien pour «\u202fthé\u202f»\u202f: et alors\u202f?");
        assertThat(english.text(Phrase.of("test.asked", "tea"))).isEqualTo("Nothing for “tea” : so what ?");
    }

    @Test
    void leavesOutWhatSaysNothing() {
        Phrase joined = Phrase.joined(" · ", List.of(Phrase.literal("a"), Phrase.NOTHING, Phrase.literal("b")));
        assertThat(english.text(joined)).isEqualTo("a · b");
    }

    @Test
    void refusesAKeyThatNoBundleHas() {
        assertThatThrownBy(() -> english.text(Phrase.of("test.nowhere"))).hasMessageContaining("test.nowhere");
    }

    @Test
    void refusesAnArgumentItCannotWrite() {
        assertThatThrownBy(() -> Phrase.of("test.products", new Object()))
                .hasMessageContaining("cannot be filled with");
    }

    @Test
    void answersReadersOfOtherLanguagesInEnglish() {
        assertThat(books.book(Locale.JAPAN, MONTREAL).locale()).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void knowsALanguageHoweverPlatformsAndBrowsersWriteIt() {
        assertThat(List.of("fr", "FR", "fr-CA", "fr_CA", "fr_FR.UTF-8", "fr-CA,en;q=0.8", "de, fr-CA;q=0.8"))
                .allSatisfy(tags -> assertThat(Phrasebooks.nearest(tags)).isEqualTo(Locale.FRENCH));
        assertThat(List.of("", "-", "de", "frr", "en_US", "en-CA,fr;q=0.9"))
                .allSatisfy(tags -> assertThat(Phrasebooks.nearest(tags)).isEqualTo(Locale.ENGLISH));
    }
}
