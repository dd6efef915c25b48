package io.shelftalker.testkit.telegram;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.shelftalker.testkit.platform.Specifications;
import java.util.Optional;

/** The specification, or a visible skip. */
final class Oracle {
    private Oracle() {}

    static BotApiSpecification orSkip() {
        Optional<BotApiSpecification> found = BotApiSpecification.find();
        assumeTrue(found.isPresent(), Specifications.LOCATION + " is unset: nothing is checked against it");
        return found.orElseThrow();
    }
}
