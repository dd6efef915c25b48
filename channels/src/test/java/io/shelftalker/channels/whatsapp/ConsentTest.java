package io.shelftalker.channels.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConsentTest {
    @ParameterizedTest
    @CsvSource({
        ",        STOP,        STOP",
        ",        stopall,     STOP",
        ",        Unsubscribe, STOP",
        ",        cancel,      STOP",
        ",        END,         STOP",
        ",        ' quit\n',   STOP",
        ",        help,        HELP",
        ",        INFO,        HELP",
        ",        start,       TALK",
        ",        yes,         TALK",
        ",        please stop, TALK",
        ",        stop it,     TALK",
        ",        STOP.,       TALK",
        "STOPPED, start,       START",
        "STOPPED, YES,         START",
        "STOPPED, unstop,      START",
        "STOPPED, stop,        SILENCE",
        "STOPPED, help,        REMIND",
        "STOPPED, Info,        REMIND",
        "STOPPED, hello,       SILENCE",
        "BLOCKED, hello,       TALK",
        "BLOCKED, start,       START",
        "BLOCKED, stop,        STOP",
    })
    void onlyWholeWordsCountAndOnlyStartTakesStopBack(@Nullable Suppression before, String text, Consent consent) {
        assertThat(Consent.of(Optional.ofNullable(before), ConsentWord.of(text)))
                .isEqualTo(consent);
    }

    @Test
    void everyErrorIsListedOnceWithWhatToDo() {
        List<TwilioError> catalogue = TwilioError.catalogue();
        assertThat(catalogue).extracting(TwilioError::code).doesNotHaveDuplicates();
        assertThat(catalogue).allSatisfy(error -> assertThat(error.told())
                .contains(Integer.toString(error.code()))
                .contains(error.remedy()));
        assertThat(TwilioError.of(63999, "Channel said no").told())
                .isEqualTo("Twilio 63999: Channel said no – see twilio.com/docs/api/errors/63999");
    }
}
