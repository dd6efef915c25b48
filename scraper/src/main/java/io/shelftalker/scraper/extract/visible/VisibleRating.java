package io.shelftalker.scraper.extract.visible;

import io.shelftalker.scraper.extract.Claims;
import io.shelftalker.scraper.extract.Field;
import io.shelftalker.scraper.node.Words;
import io.shelftalker.scraper.review.Rating;
import io.shelftalker.scraper.review.Ratings;
import io.shelftalker.scraper.review.ReviewCounts;
import io.shelftalker.scraper.review.Stars;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Reads the stars and the number of reviews that stand with the title: a summary, and not what single people say. */
final class VisibleRating {
    private static final Pattern NAMED = Pattern.compile(
            "(^|[ -])(ratings?|stars?|reviews?|bewertung(en)?|avis|valoraci(ó|o)n|recensioni|ocen[ay])([ -]|$)");
    private static final Pattern COUNTED = Pattern.compile(
            "(?iu)^[(\\[]?\\d[\\d.,' ]*\\s*(customer |verified |product )?(reviews?|ratings?|bewertung(en)?|rezension(en)?|avis|opiniones"
                    + "|valoraci(ón|ones)|recension[ei]|avalia(ção|ções)|opinii|beoordeling(en)?|отзыв(а|ов)?)[)\\]]?$");
    private static final BigDecimal FIVE = BigDecimal.valueOf(5);
    private static final int NEAR = 30;
    private static final int LONGEST = 60;
    private static final int CLIMB = 3;

    private final Stage stage;

    VisibleRating(Stage stage) {
        this.stage = stage;
    }

    void say(Claims claims) {
        if (stage.title().isEmpty()) {
            return;
        }
        List<Snippet> all = stage.scene().snippets();
        int from = Math.min(stage.titleAt(), all.size());
        List<Snippet> near = all.subList(from, Math.min(all.size(), from + NEAR));
        near.stream()
                .filter(snippet -> COUNTED.matcher(snippet.text()).matches())
                .findFirst()
                .ifPresent(snippet ->
                        claims.say(Field.REVIEW_COUNT, ReviewCounts.of(snippet.text()), "'" + snippet.text() + "'"));
        near.stream()
                .flatMap(snippet -> named(snippet.parent()).stream())
                .flatMap(element -> ofFive(element).stream())
                .findFirst()
                .ifPresent(rating -> claims.say(Field.RATING, rating, "stars"));
    }

    /** The widest small element around that is named for a rating. */
    private Optional<Element> named(Element own) {
        Optional<Element> named = Optional.empty();
        Element element = own;
        for (int level = 0;
                level < CLIMB && element != null && Wording.of(element, LONGEST).isPresent();
                level++) {
            if (NAMED.matcher(Hints.own(element)).find()) {
                named = Optional.of(element);
            }
            element = element.parent();
        }
        return named;
    }

    private static Optional<BigDecimal> ofFive(Element element) {
        return Stars.of(element)
                .or(() -> Ratings.of(element)
                        .filter(rating ->
                                rating.best().isPresent() || Words.of(element).matches("[0-5][.,]\\d"))
                        .filter(rating -> rating.best().orElse(FIVE).compareTo(FIVE) == 0)
                        .map(Rating::value))
                .filter(value -> value.signum() > 0 && value.compareTo(FIVE) <= 0);
    }
}
