package io.shelftalker.channels.chatexport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatExportTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "24/12/21, 18:05 - Ada: Hi",
                "24/12/2021, 6:05 pm - Ada: Hi",
                "24/12/2021, 06:05 p. m. - Ada: Hi",
                "12/24/21, 6:05\u202fPM - Ada: Hi",
                "[24.12.21, 18:05:00] Ada: Hi",
                "\u200e[24/12/2021, 6:05:00\u202fPM] Ada: \u200eHi",
                "2021-12-24, 18:05 - Ada: Hi",
                "2021. 12. 24. 오후 6:05 - Ada: Hi",
                "2021/12/24 下午6:05 - Ada: Hi",
                "24.12.21, 18:05 Uhr - Ada: Hi",
                "24. 12. 2021. 18:05:00 Ada: Hi",
                "24/12/21 18:05:00: Ada: Hi",
                "24-12-2021 18.05 - Ada: Hi",
                "24/12/21 à 18:05 - Ada: Hi"
            })
    void readsEveryFormat(String line) {
        assertThat(read(line)).containsExactly("2021-12-24T18:05 Ada: Hi");
    }

    @Test
    void aMessageMayHaveSeveralLines() {
        assertThat(read("1/2/21, 09:00 - Ada: one\n\n2021-01-01 10:00:00 - not a message\nthree\n13/2/21, 09:01 - Bo:"))
                .containsExactly(
                        "2021-02-01T09:00 Ada: one|" + "|2021-01-01 10:00:00 - not a message|three",
                        "2021-02-13T09:01 Bo: ");
    }

    @Test
    void whatWhatsAppSaysHasNoAuthor() {
        assertThat(read("13/1/21, 09:00 - Ada created group \"Wine: red\"\n13/1/21, 09:01 - Messages are encrypted."))
                .containsExactly(
                        "2021-01-13T09:00 * Ada created group \"Wine: red\"",
                        "2021-01-13T09:01 * Messages are encrypted.");
    }

    @Test
    void theOrderOfDayAndMonthIsFoundInTheWholeFile() {
        assertThat(times("1/2/21, 09:00 - A: x", "1/13/21, 09:00 - A: x")).contains("2021-01-02T09:00");
        assertThat(times("1/2/21, 09:00 - A: x", "13/2/21, 09:00 - A: x")).contains("2021-02-01T09:00");
        assertThat(times("1/5/21, 09:00 - A: x", "2/4/21, 09:00 - A: x", "3/3/21, 09:00 - A: x"))
                .as("backwards as days")
                .containsExactly("2021-01-05T09:00", "2021-02-04T09:00", "2021-03-03T09:00");
        assertThat(times("5/1/21, 09:00 - A: x", "5/2/21, 09:00 - A: x", "5/3/21, 09:00 - A: x"))
                .as("forwards either way: what changes is the day")
                .containsExactly("2021-05-01T09:00", "2021-05-02T09:00", "2021-05-03T09:00");
        assertThat(times("3/6/21, 9:00 PM - A: x")).as("American").containsExactly("2021-03-06T21:00");
        assertThat(times("03/06/2021, 9:00 pm - A: x")).as("elsewhere").containsExactly("2021-06-03T21:00");
    }

    @Test
    void twelveIsMidnightBeforeNoonAndNoonAfterIt() {
        assertThat(times("13/1/21, 12:00 am - A: x", "13/1/21, 12:00 pm - A: x", "13/1/21, 12:59 p.m. - A: x"))
                .containsExactly("2021-01-13T00:00", "2021-01-13T12:00", "2021-01-13T12:59");
    }

    @Test
    void namesTheFilesThatCameWithMessages() {
        assertThat(messages("13/1/21, 09:00 - A: IMG-01.jpg (file attached)\nLook")
                        .getFirst()
                        .attachment())
                .contains("IMG-01.jpg");
        assertThat(messages("[13/1/21, 09:00:00] A: \u200e<attached: 01-PHOTO.jpg>")
                        .getFirst()
                        .attachment())
                .contains("01-PHOTO.jpg");
        assertThat(messages("13/1/21, 09:00 - A: <Media omitted>").getFirst().attachment())
                .isEmpty();
    }

    @Test
    void whatIsNoChatHasNoMessages() {
        assertThat(read("Dear all,\n13/1/21 is the day. 9:30: be there.\n")).isEmpty();
    }

    @Property
    void readsAnything(@ForAll String text) {
        assertThat(read("13/1/21, 09:00 - A: " + text)).isNotEmpty();
    }

    @Property
    void readsEveryMinute(@ForAll @IntRange(max = 23) int hour, @ForAll @IntRange(max = 59) int minute) {
        String half = "%d:%02d %s".formatted(hour % 12 == 0 ? 12 : hour % 12, minute, hour < 12 ? "a.m." : "p.m.");
        assertThat(times("31/1/21, " + half + " - A: x"))
                .isEqualTo(times("31/1/21, %02d:%02d - A: x".formatted(hour, minute)));
    }

    private static List<String> times(String... lines) {
        return messages(String.join("\n", lines)).stream()
                .map(message -> message.time().toString())
                .toList();
    }

    private static List<String> read(String file) {
        return messages(file).stream()
                .map(message -> message.time() + " "
                        + Optional.of(message)
                                .flatMap(Message::author)
                                .map(name -> name + ": ")
                                .orElse("* ")
                        + message.text().replace('\n', '|'))
                .toList();
    }

    private static List<Message> messages(String file) {
        List<Message> messages = new ArrayList<>();
        try {
            ChatExport.read(new StringReader(file), ChatExport.order(new StringReader(file)), messages::add);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return messages;
    }
}
