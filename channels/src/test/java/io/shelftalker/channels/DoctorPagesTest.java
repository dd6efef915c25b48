package io.shelftalker.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever reads on a platform's page what the doctor told them finds it there. */
final class DoctorPagesTest {
    @ParameterizedTest
    @ValueSource(strings = {"slack", "telegram", "whatsapp"})
    void whatTheDoctorFindsWrongStandsOnThePlatformsPage(String platform) throws IOException {
        String page = Files.readString(Path.of("..", "docs", platform + ".md")).replaceAll("\\s+", " ");

        assertThat(wrong(platform)).isNotEmpty().allSatisfy(words -> assertThat(page)
                .contains(words));
    }

    /** The longest piece of each finding about which something is to be done. */
    private static List<String> wrong(String platform) throws IOException {
        Properties phrases = new Properties();
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(DoctorPagesTest.class.getResourceAsStream(platform + "/phrases_en.properties")),
                StandardCharsets.UTF_8)) {
            phrases.load(file);
        }
        return phrases.stringPropertyNames().stream()
                .filter(key -> key.contains(".doctor.") && phrases.containsKey(key + ".do"))
                .map(phrases::getProperty)
                .map(DoctorPagesTest::longestPiece)
                .toList();
    }

    private static String longestPiece(String phrase) {
        return Stream.of(phrase.replaceAll("\\{[^{}]*(\\{[^{}]*}[^{}]*)*}", "|").split("[|“”]"))
                .map(piece -> piece.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", ""))
                .max(Comparator.comparingInt(String::length))
                .orElseThrow();
    }
}
