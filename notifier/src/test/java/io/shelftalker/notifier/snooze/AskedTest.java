package io.shelftalker.notifier.snooze;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.notifier.timing.Span;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskedTest {
    @ParameterizedTest
    @CsvSource({
        "granite tent, granite tent, , , false",
        "granite tent 2 weeks, granite tent, 2 weeks, , false",
        "tent for 3 days, tent, 3 days, , false",
        "tent unless below 150, tent, , 150, false",
        "tent 1 week unless below $150.50, tent, 1 week, $150.50, false",
        "tente 2 semaines sauf sous 150, tente, 2 weeks, 150, false",
        "tent < 150, tent, , 150, false",
        "1 weeks, '', 1 week, , false",
        "below 50.00, '', , 50.00, false",
        "tent off, tent, , , true",
        "off, '', , , true",
        "tent 2 person, tent 2 person, , , false",
    })
    void readsWhichProductHowLongAndFromWhatPriceOn(
            String text, String subject, String span, String floor, boolean off) {
        Asked asked = Asked.read(text);
        assertThat(asked)
                .isEqualTo(new Asked(
                        subject, Optional.ofNullable(span).flatMap(Span::read), Optional.ofNullable(floor), off));
    }

    @Test
    void keepsSpansOfHours() {
        assertThat(Asked.read("tent 5 h").span()).contains(new Span(5, ChronoUnit.HOURS));
    }

    @Test
    @Timeout(2)
    void readsBlanksWithoutEndInNoTime() {
        assertThat(Asked.read("tent" + " ".repeat(4000) + "unless" + " ".repeat(4000) + "x")
                        .floor())
                .isEmpty();
        assertThat(Asked.read("1 ".repeat(2000) + "unless").floor()).isEmpty();
    }
}
