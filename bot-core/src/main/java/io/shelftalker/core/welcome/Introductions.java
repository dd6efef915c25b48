package io.shelftalker.core.welcome;

import io.shelftalker.i18n.Phrase;
import jakarta.inject.Singleton;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What all features say of themselves to somebody new, one after the other. */
@Singleton
public final class Introductions {
    private final List<Introduction> all;

    Introductions(List<Introduction> all) {
        this.all = List.copyOf(all);
    }

    /** @param handle a transaction in the workspace that is introduced */
    public Phrase say(Handle handle) {
        return Phrase.joined(
                " ", all.stream().map(introduction -> introduction.says(handle)).toList());
    }
}
