package io.shelftalker.scraper.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one extractor says of the product of one page. */
public final class Claims {
    private final String extractor;
    private final Trust trust;
    private final List<Claim<?>> all = new ArrayList<>();

    Claims(String extractor, Trust trust) {
        this.extractor = extractor;
        this.trust = trust;
    }

    /** Says that a field has a value. @param where where on the page that stands, for people */
    public <T> void say(Field<T> field, T value, String where) {
        say(field, value, where, 1);
    }

    /** @param sureness how sure the extractor is of this one, compared with what it says otherwise: 1 is as ever */
    public <T> void say(Field<T> field, T value, String where, double sureness) {
        if (Placeholder.is(field, value)) {
            return;
        }
        double confidence = Math.min(Trust.MOST, trust.in(extractor, field) * sureness);
        all.add(new Claim<>(field, value, new Evidence(extractor, where, confidence)));
    }

    /** The same where there may be no value. */
    public <T> void say(Field<T> field, Optional<T> value, String where, double sureness) {
        value.ifPresent(present -> say(field, present, where, sureness));
    }

    /** Says nothing where there is no value. */
    public <T> void say(Field<T> field, Optional<T> value, String where) {
        value.ifPresent(present -> say(field, present, where));
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    List<Claim<?>> all() {
        return all;
    }
}
