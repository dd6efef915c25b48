package io.shelftalker.notifier.timing;

import io.shelftalker.i18n.PlainLetters;
import java.util.Set;

/** What people write who want no more of something. */
public final class Off {
    private static final Set<String> WORDS = Set.of(
            "off",
            "none",
            "no",
            "never",
            "stop",
            "cancel",
            "disable",
            "non",
            "aucun",
            "aucune",
            "jamais",
            "arret",
            "desactiver",
            "fin");

    private Off() {}

    public static boolean isMeantBy(String words) {
        return WORDS.contains(PlainLetters.words(words));
    }
}
