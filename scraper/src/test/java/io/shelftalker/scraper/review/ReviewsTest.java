package io.shelftalker.scraper.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.scraper.node.Fragments;
import java.math.BigDecimal;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            7                        | 7
            (7)                      | 7
            7 Bewertungen            | 7
            1,204 ratings            | 1204
            1 204 avis               | 1204
            1,204,305 ratings        | 1204305
            4.5 (1,204)              | 1204
            4,5/5 (12 reviews)       | 12
            4.5/5 12 reviews         | -
            4.5                      | -
            10,23                    | -
            no reviews yet           | -
            99999999999999           | -
            """)
    void readsANumberOfReviews(String text, @Nullable Integer count) {
        assertThat(ReviewCounts.of(text)).isEqualTo(Optional.ofNullable(count));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            <b>4.5</b>                                             | 4.5 | -
            <b>4,5/5</b>                                           | 4.5 | 5
            <b>87 of 100</b>                                       | 87  | 100
            <b>4.5 (12)</b>                                        | 4.5 | -
            <b>5 of 2 reviews</b>                                  | 5   | -
            <b>4.5 of 5 by 12</b>                                  | 4.5 | -
            <p><b>4.5</b> of <!-- --> 5</p>                        | 4.5 | 5
            <p><b>4.5</b> <i>/ 10</i></p>                          | 4.5 | 10
            <p><b>4.5</b> <i>12 reviews</i></p>                    | 4.5 | -
            <b>none</b>                                            | -   | -
            """)
    void readsARatingInFigures(String html, @Nullable BigDecimal value, @Nullable BigDecimal best) {
        var node = Fragments.of(html);
        Optional<Rating> rating =
                Ratings.of(Optional.ofNullable(node.selectFirst("b")).orElse(node));

        assertThat(rating.map(Rating::value)).isEqualTo(Optional.ofNullable(value));
        assertThat(rating.flatMap(Rating::best)).isEqualTo(Optional.ofNullable(best));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            <i title='3.5 of 5 stars'></i>                          | 3.5
            <i aria-label='Note : 3.5 / 5'></i>                     | 3.5
            <img src='/img/stars-3_5.gif?v=7'>                      | 3.5
            <img src='/img3/stars.gif'>                             | -
            <i class='rating rating-4'></i>                         | 4
            <i class='stars45'></i>                                 | 4.5
            <i class='star-v2-4'></i>                               | 4
            <i class='stars100'></i>                                | -
            <i class='stars' style='width: 60%'></i>                | 3
            <i class='stars' style='width:87%'></i>                 | 4.35
            <i style='max-width:60%'></i>                           | -
            <p><i class=full></i><i class=full></i><i></i><i></i><i></i></p>                  | 2
            <p><i class=full></i><i class=full></i><i class=half></i><i></i><i></i></p>       | 2.5
            <p><i class=full></i><i class=full></i><i class=full></i><i class=full></i><i class=half></i></p> | 4.5
            <p><i class=full></i><i></i><i class=full></i><i></i><i></i></p>                  | -
            <p><i class=x-o></i><i class=x-o></i><i class=x-o></i><i class=x-o></i><i class=x-o></i></p> | -
            <p title='4 of 5'><i title='3 of 5'></i></p>            | -
            <p title='4 of 5'><i style='width:100%'></i></p>        | 4
            """)
    void readsARatingInStars(String html, @Nullable BigDecimal rating) {
        assertThat(Stars.of(Fragments.of(html))).isEqualTo(Optional.ofNullable(rating));
    }

    @Property
    void readsEveryNumberOfReviewsHoweverItIsGrouped(@ForAll @IntRange(min = 0) int count) {
        int few = count % 1_000_000_000;
        assertThat(ReviewCounts.of("%,d reviews".formatted(few))).contains(few);
        assertThat(ReviewCounts.of("(" + few + ")")).contains(few);
    }

    @Property
    void readsAnything(@ForAll String text) {
        assertThat(ReviewCounts.of(text)).isNotNull();
        assertThat(Stars.of(Fragments.of(text))).isNotNull();
        assertThat(Ratings.of(Fragments.of(text))).isNotNull();
    }
}
