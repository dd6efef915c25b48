package io.shelftalker.catalog.browse;

import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.command.Outcome;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.i18n.PlainLetters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A question for what is near a place, where no store is known that could be: what is looked for is answered without it.
 *
 * @param product what is looked for
 * @param place as it was said
 */
record NearNothing(String product, String place) {
    /** What is near an amount, or a thing, is near no place. */
    private static final Pattern NO_PLACE =
            Pattern.compile("(?iu).*\\d.*|(?:the|an?|my|your|le|la|les|un|une|des|mon|ma|mes|l[’'])\\b.*");

    private static final Set<String> HERE = Set.of("me", "here", "us", "my place", "moi", "ici", "nous", "chez moi");

    static Optional<NearNothing> read(String words) {
        String line = words.strip().replaceFirst("[\\s.!?]+$", "");
        ProductNear asked = ProductNear.read(line, List.of());
        return asked.elsewhere()
                .filter(place -> isHere(place) || !NO_PLACE.matcher(place).matches())
                .map(place -> new NearNothing(asked.product(), place));
    }

    private static boolean isHere(String place) {
        return HERE.contains(PlainLetters.words(place));
    }

    /** The answer, after what cannot be said. */
    Outcome before(Outcome answer) {
        if (!(answer instanceof Outcome.Done done) || done.replies().isEmpty()) {
            return answer;
        }
        Phrase said =
                isHere(place) ? Phrase.of("search.no-stores.here") : Phrase.of("search.no-stores", Excerpt.of(place));
        return done.saying(Stream.concat(Stream.of(Reply.text(said)), done.replies().stream())
                .toList());
    }
}
