package io.shelftalker.deploy.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The settings of all modules. */
final class KnownSettings {
    private static final String LIST = "META-INF/shelftalker/settings";

    private final Map<String, Setting> byPlainName = new TreeMap<>();

    private KnownSettings() {}

    /** @throws IllegalStateException if two lists name one setting */
    static KnownSettings load() {
        KnownSettings known = new KnownSettings();
        try {
            for (URL list :
                    Collections.list(KnownSettings.class.getClassLoader().getResources(LIST))) {
                known.add(list);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The lists of settings cannot be read", failure);
        }
        return known;
    }

    Optional<Setting> named(String plainName) {
        return Optional.ofNullable(byPlainName.get(plainName));
    }

    Collection<Setting> all() {
        return byPlainName.values();
    }

    /** The setting whose name is spelt most like this one. */
    Setting nearest(String plainName) {
        return byPlainName.values().stream()
                .filter(setting -> setting.kind() != Kind.ELSEWHERE)
                .min(Comparator.comparingInt(setting -> distance(Setting.plain(setting.property()), plainName)))
                .orElseThrow(() -> new IllegalStateException("No module lists a setting"));
    }

    private void add(URL list) throws IOException {
        try (InputStream stream = list.openStream()) {
            new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(Setting::parse)
                    .forEach(this::add);
        }
    }

    private void add(Setting setting) {
        if (byPlainName.put(Setting.plain(setting.property()), setting) != null) {
            throw new IllegalStateException("The setting '" + setting.property() + "' is listed twice");
        }
    }

    /** How many letters must be added, removed or changed to make one word of the other (Levenshtein). */
    private static int distance(String left, String right) {
        int[] row = new int[right.length() + 1];
        for (int column = 0; column <= right.length(); column++) {
            row[column] = column;
        }
        for (int line = 1; line <= left.length(); line++) {
            advance(row, left.charAt(line - 1), right);
        }
        return row[right.length()];
    }

    private static void advance(int[] row, char letter, String right) {
        int diagonal = row[0];
        row[0]++;
        for (int column = 1; column < row.length; column++) {
            int change = diagonal + (letter == right.charAt(column - 1) ? 0 : 1);
            diagonal = row[column];
            row[column] = Math.min(change, 1 + Math.min(row[column], row[column - 1]));
        }
    }
}
