package io.shelftalker.scraper.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.i18n.Phrasebooks;
import io.shelftalker.scraper.fetch.Trouble;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PhrasesTest {
    private final Phrasebooks books = Phrasebooks.load(InstantSource.system());

    @Test
    void namesEveryTroubleTraitAndEndingInEveryLanguage() {
        for (Locale language : Phrasebooks.LANGUAGES) {
            assertThat(books.keys(language))
                    .containsAll(Arrays.stream(Trouble.values())
                            .map(trouble -> "trouble." + trouble.name().toLowerCase(Locale.ROOT))
                            .toList())
                    .containsAll(Arrays.stream(Trait.values())
                            .map(trait -> "run.trait." + trait.column())
                            .toList())
                    .containsAll(Arrays.stream(RunState.values())
                            .filter(RunState::isOver)
                            .map(state -> "sources.last." + state.column())
                            .toList());
        }
    }

    @Test
    void saysTheSameThingsInEveryLanguage() {
        assertThat(books.keys(Locale.FRENCH)).containsExactlyInAnyOrderElementsOf(books.keys(Locale.ENGLISH));
    }
}
