package io.shelftalker.scraper.trail;

import java.util.Optional;
import java.util.Set;

/**
 * What may be a step of a trail.
 *
 * @param separator the sign between this and what follows
 */
record Step(Crumb crumb, Kind kind, Optional<String> separator) {
    enum Kind {
        /** The page's markup says that it is one. */
        MARKED,
        /** An element of its own. */
        ELEMENT,
        /** A text beside elements. */
        TEXT
    }

    boolean marked() {
        return kind == Kind.MARKED;
    }

    boolean leads() {
        return crumb.url().isPresent();
    }

    /** Whether one of these signs stands between this and what follows. */
    boolean isBefore(Set<String> signs) {
        return separator.filter(signs::contains).isPresent();
    }

    Step before(String sign) {
        return separator.isPresent() ? this : new Step(crumb, kind, Optional.of(sign));
    }
}
