package io.shelftalker.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SubjectTest {
    @ParameterizedTest
    @CsvSource({
        "par hasard une théière, théière",
        "par hasard un cadeau, ''",
        "something nice, ''",
        "perhaps a good red wine, good red wine",
        "gift box, gift box",
        "a gift for mum, a gift for mum",
        "un cadeau pour maman, un cadeau pour maman",
        "the, ''",
        "copper kettle, copper kettle"
    })
    void isWhatIsLookedFor(String words, String subject) {
        assertThat(Subject.of(words)).isEqualTo(subject);
    }
}
