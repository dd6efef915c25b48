package io.shelftalker.channels.whatsapp;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Words about being written to, as whole messages (twilio.com/docs/messaging/tutorials/advanced-opt-out). */
enum ConsentWord {
    STOP,
    START,
    HELP;

    private static final Map<ConsentWord, Set<String>> WORDS = Map.of(
            STOP, Set.of("STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT"),
            START, Set.of("START", "YES", "UNSTOP"),
            HELP, Set.of("HELP", "INFO"));

    /** Words that may as well answer a question of the bot's. */
    private static final Set<String> ANSWERS = Set.of("CANCEL", "YES");

    static Optional<ConsentWord> of(String text) {
        String word = text.strip().toUpperCase(Locale.ROOT);
        return WORDS.entrySet().stream()
                .filter(entry -> entry.getValue().contains(word))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    static boolean mayAnswer(String text) {
        return ANSWERS.contains(text.strip().toUpperCase(Locale.ROOT));
    }
}
