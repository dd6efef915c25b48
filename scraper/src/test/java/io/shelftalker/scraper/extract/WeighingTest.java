package io.shelftalker.scraper.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeighingTest {
    @Test
    void twoWhoAgreeOutweighOneWhoIsBelievedMore() {
        Finding<String> finding =
                Weighing.of(List.of(claim("json-ld", "A1", 0.8), claim("page", "B 2", 0.6), claim("url", "b2", 0.6)));

        assertThat(finding.value()).isEqualTo("B 2");
        assertThat(finding.evidence().confidence()).isCloseTo(0.84, within(0.001));
        assertThat(finding.differing()).extracting(Claim::value).containsExactly("A1");
    }

    @Test
    void oneWhoRepeatsHimselfIsOneWitness() {
        Finding<String> finding =
                Weighing.of(List.of(claim("page", "A", 0.5), claim("page", "A", 0.5), claim("page", "a", 0.5)));

        assertThat(finding.evidence().confidence()).isCloseTo(0.5, within(0.001));
    }

    @Test
    void theSpellingIsThatOfTheBestWitness() {
        Finding<String> finding =
                Weighing.of(List.of(claim("opengraph", "KETTLE", 0.5), claim("json-ld", "Kettle", 0.8)));

        assertThat(finding.value()).isEqualTo("Kettle");
        assertThat(finding.evidence().extractor()).isEqualTo("json-ld");
    }

    @Test
    void whatARuleSaysWinsOverAllThatPagesSay() {
        List<Claim<String>> claims =
                new ArrayList<>(List.of(claim("rules", "ruled", new Trust().in("rules", Field.SKU))));
        for (int each = 0; each < 9; each++) {
            claims.add(claim("extractor" + each, "other", 0.9));
        }

        assertThat(Weighing.of(claims).value()).isEqualTo("ruled");
    }

    private static Claim<String> claim(String extractor, String value, double confidence) {
        return new Claim<>(Field.SKU, value, new Evidence(extractor, "here", confidence));
    }
}
