package io.shelftalker.scraper.rules;

import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import org.jsoup.nodes.Element;
import org.jsoup.select.CombiningEvaluator;
import org.jsoup.select.Evaluator;

/**
 * Ends the reading of a page, or of all rows of a list, that takes longer than anyone can wait: a few selectors, such as
 * {@code .none ~ li} on a long list, look at every pair of elements and more, and a few regexes at one text again and
 * again. Asked for every element before a selector is.
 */
final class Patience extends Evaluator {
    private static final Duration MOST = Duration.ofSeconds(2);

    /** Thrown where a selection takes too long. */
    static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1;

        Lost() {
            super("more than " + MOST.toSeconds() + " s", null, false, false);
        }
    }

    private static final int MOST_LOOKS = 30_000_000;

    private final LongSupplier nanos;
    private final long end;
    private int looks = 0;

    Patience() {
        this(System::nanoTime);
    }

    /** @param nanos a clock that only ever goes on */
    Patience(LongSupplier nanos) {
        this.nanos = nanos;
        this.end = nanos.getAsLong() + MOST.toNanos();
    }

    /**
     * The elements that a selector finds.
     *
     * @param text the selector as it was given
     * @throws EndlessRule where it takes too long
     */
    List<Element> select(Evaluator wanted, String text, Element within) {
        try {
            return within.select(new CombiningEvaluator.And(List.of(this, wanted)));
        } catch (Lost endless) {
            throw new EndlessRule("the selector '" + text + "'", endless);
        }
    }

    /**
     * The text of an element. Where rows stand within rows, each of them has nearly all of the page's.
     *
     * @param whose for people
     * @throws EndlessRule where too much time is gone by now
     */
    String text(Element element, String whose) {
        if (isOver()) {
            throw new EndlessRule("the text of " + whose, new Lost());
        }
        return element.text();
    }

    private boolean isOver() {
        return nanos.getAsLong() - end > 0;
    }

    /** Counts that a regex looks at a character. */
    void look() {
        looks++;
        if (looks > MOST_LOOKS) {
            throw new Searched.Exhausted(MOST_LOOKS);
        }
    }

    @Override
    public boolean matches(Element root, Element element) {
        if (isOver()) {
            throw new Lost();
        }
        return true;
    }

    @Override
    protected int cost() {
        return 0;
    }
}
