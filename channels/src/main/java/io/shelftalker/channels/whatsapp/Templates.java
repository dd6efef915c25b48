package io.shelftalker.channels.whatsapp;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The approved template that tells a person, outside the window, that there is something to read; its one variable says
 * what.
 *
 * @param byLanguage ids of Content resources by language; the empty language stands for all
 */
record Templates(Map<String, String> byLanguage) {
    static final Templates NONE = new Templates(Map.of());

    Templates {
        byLanguage = Map.copyOf(byLanguage);
    }

    /**
     * Reads {@code HX…}, or {@code en=HX…,fr=HX…}.
     *
     * @throws IllegalArgumentException if it is neither
     */
    static Templates of(String text) {
        Map<String, String> templates = new LinkedHashMap<>();
        for (String one : text.split(",", -1)) {
            int equals = one.indexOf('=');
            String language = equals < 0 ? "" : one.substring(0, equals).strip();
            String sid = one.substring(equals + 1).strip();
            if (!sid.matches("HX[0-9a-fA-F]{32}") || !language.matches("([a-z]{2})?")) {
                throw new IllegalArgumentException("shelftalker.whatsapp.template must be a Content SID as HX and"
                        + " 32 digits, or one for each language as en=HX…,fr=HX…");
            }
            templates.put(language, sid);
        }
        return new Templates(templates);
    }

    Optional<String> in(Locale language) {
        return Optional.ofNullable(byLanguage.get(language.getLanguage()))
                .or(() -> Optional.ofNullable(byLanguage.get("")))
                .or(() -> Optional.ofNullable(byLanguage.get("en")));
    }
}
