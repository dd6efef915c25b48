package io.shelftalker.deploy.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import io.shelftalker.i18n.Phrasebooks;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class PhrasesTest {
    private static final Pattern USED = Pattern.compile("Phrase\\.of\\(\\s*\"([^\"]+)\"(?!\\s*\\+)");

    private final Phrasebooks books = Phrasebooks.load(InstantSource.system());

    @Test
    void everyLanguageSaysTheSamePhrases() {
        Set<String> english = new TreeSet<>(books.keys(Locale.ENGLISH));
        for (Locale language : Phrasebooks.LANGUAGES) {
            assertThat(new TreeSet<>(books.keys(language)))
                    .as(language.toString())
                    .isEqualTo(english);
        }
    }

    @Test
    void everyLanguageFillsPhrasesWithTheSameArguments() {
        for (String key : books.keys(Locale.ENGLISH)) {
            Set<String> english = arguments(books.pattern(Locale.ENGLISH, key));
            for (Locale language : Phrasebooks.LANGUAGES) {
                assertThat(arguments(books.pattern(language, key)))
                        .as(key + " in " + language)
                        .isEqualTo(english);
            }
        }
    }

    /** Telegram links a command that is written in a message only as far as its letters are ASCII. */
    @Test
    void everyCommandIsShownByANameThatCanBeTapped() {
        for (Locale language : Phrasebooks.LANGUAGES) {
            assertThat(books.keys(language))
                    .filteredOn(key -> key.matches("command\\..+\\.names"))
                    .allSatisfy(key ->
                            assertThat(books.list(language, key).getFirst()).matches("[a-z0-9_]{1,32}"));
        }
    }

    /** In a pattern, an ASCII apostrophe before a brace turns the argument into plain text. */
    @Test
    void noApostropheQuotesAnArgument() {
        for (Locale language : Phrasebooks.LANGUAGES) {
            for (String key : books.keys(language)) {
                assertThat(books.pattern(language, key))
                        .as(key + " in " + language)
                        .doesNotContain("'");
            }
        }
    }

    @Test
    void everyPhraseThatTheCodeSaysIsWritten() {
        Set<String> written = Set.copyOf(books.keys(Locale.ENGLISH));
        Set<String> missing = Sources.ending(".java").stream()
                .filter(PhrasesTest::isProduct)
                .flatMap(file -> used(Sources.text(file)).stream().map(key -> file.getFileName() + ": " + key))
                .filter(use -> !written.contains(use.substring(use.indexOf(' ') + 1)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).isEmpty();
    }

    private static boolean isProduct(Path file) {
        return file.toString().contains("/src/main/");
    }

    private static Set<String> used(String source) {
        return USED.matcher(source).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Set<String> arguments(String pattern) {
        MessagePattern parsed = new MessagePattern(pattern);
        Set<String> names = new TreeSet<>();
        for (int index = 0; index < parsed.countParts(); index++) {
            MessagePattern.Part.Type type = parsed.getPartType(index);
            if (type == MessagePattern.Part.Type.ARG_NUMBER || type == MessagePattern.Part.Type.ARG_NAME) {
                names.add(parsed.getSubstring(parsed.getPart(index)));
            }
        }
        return names;
    }
}
