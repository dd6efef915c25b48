package io.shelftalker.scraper.rules;

import java.time.Duration;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.select.CombiningEvaluator;
import org.jsoup.select.Evaluator;

/**
 * Ends a selection that takes longer than anyone can wait: a few selectors, such as {@code .none ~ li} on a long list,
 * look at every pair of elements and more. Asked for every element before the selector is.
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

    private final long end = System.nanoTime() + MOST.toNanos();

    private Patience() {}

    /** The same elements as another selector, or an end. */
    static Evaluator with(Evaluator wanted) {
        return new CombiningEvaluator.And(List.of(new Patience(), wanted));
    }

    @Override
    public boolean matches(Element root, Element element) {
        if (System.nanoTime() - end > 0) {
            throw new Lost();
        }
        return true;
    }

    @Override
    protected int cost() {
        return 0;
    }
}
