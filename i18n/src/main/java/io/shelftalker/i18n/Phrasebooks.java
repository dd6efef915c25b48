package io.shelftalker.i18n;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The phrases of all modules in all languages.
 *
 * <p>Each module names its bundles in {@code META-INF/shelftalker/phrases}, one resource path a line without the
 * {@code _en.properties} at its end; they are merged at start, and a key that two bundles define stops it.
 */
public final class Phrasebooks {
    /** The languages that every bundle is written in, the first being the one for readers of any other. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH);

    private static final String INDEX = "META-INF/shelftalker/phrases";

    private final Map<Locale, Patterns> patterns;
    private final InstantSource clock;

    private Phrasebooks(Map<Locale, Patterns> patterns, InstantSource clock) {
        this.patterns = patterns;
        this.clock = clock;
    }

    /**
     * Reads all bundles on the class path.
     *
     * @throws IllegalStateException if two bundles define one key, or a bundle lacks a language
     */
    public static Phrasebooks load(InstantSource clock) {
        List<String> bundles = bundles();
        return new Phrasebooks(
                LANGUAGES.stream()
                        .collect(Collectors.toUnmodifiableMap(
                                language -> language, language -> new Patterns(language, merged(bundles, language)))),
                clock);
    }

    /** The language of ours that serves a reader of the given one best. */
    public static Locale nearest(Locale wanted) {
        return LANGUAGES.stream()
                .filter(language -> language.getLanguage().equals(wanted.getLanguage()))
                .findFirst()
                .orElse(LANGUAGES.getFirst());
    }

    /**
     * The language of ours that serves a reader best who names theirs as platforms and browsers do, the first first:
     * {@code fr-CA}, {@code fr_FR}, {@code de,fr-CA;q=0.8}.
     */
    public static Locale nearest(String tags) {
        return Stream.of(tags.split(","))
                .map(tag -> Locale.forLanguageTag(tag.strip().split("[-_;.]", 2)[0]))
                .flatMap(wanted -> LANGUAGES.stream()
                        .filter(language -> language.getLanguage().equals(wanted.getLanguage())))
                .findFirst()
                .orElse(LANGUAGES.getFirst());
    }

    /** The phrasebook for a reader of this language in this time zone. */
    public Phrasebook book(Locale locale, ZoneId zone) {
        return new Phrasebook(of(nearest(locale)), zone, clock);
    }

    /** The entries of a list of words, which stand between commas; none where no bundle defines it. */
    public List<String> list(Locale language, String key) {
        return Stream.ofNullable(of(language).texts().get(key))
                .flatMap(list -> Stream.of(list.split(",")))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList();
    }

    /** The keys defined in a language, for tests that compare languages. */
    public Collection<String> keys(Locale language) {
        return of(language).texts().keySet();
    }

    /** The pattern behind a key, for tests that compare languages. */
    public String pattern(Locale language, String key) {
        return Objects.requireNonNull(of(language).texts().get(key), key);
    }

    private Patterns of(Locale language) {
        return Objects.requireNonNull(patterns.get(language), language::toString);
    }

    private static List<String> bundles() {
        try {
            return Collections.list(loader().getResources(INDEX)).stream()
                    .flatMap(index -> read(index).lines())
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("The phrase bundles cannot be listed", failure);
        }
    }

    private static Map<String, String> merged(List<String> bundles, Locale language) {
        Map<String, String> all = new TreeMap<>();
        for (String bundle : bundles) {
            properties(bundle + "_" + language.getLanguage() + ".properties").forEach((key, pattern) -> {
                if (all.put(key.toString(), pattern.toString()) != null) {
                    throw new IllegalStateException("The phrase '" + key + "' of " + bundle + " is defined twice");
                }
            });
        }
        return all;
    }

    private static Properties properties(String resource) {
        URL bundle = loader().getResource(resource);
        if (bundle == null) {
            throw new IllegalStateException("The phrase bundle " + resource + " is missing");
        }
        Properties properties = new Properties();
        try (InputStream stream = bundle.openStream()) {
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException("The phrase bundle " + resource + " cannot be read", failure);
        }
        return properties;
    }

    private static String read(URL resource) {
        try (InputStream stream = resource.openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(resource + " cannot be read", failure);
        }
    }

    private static ClassLoader loader() {
        return Phrasebooks.class.getClassLoader();
    }
}
