package io.shelftalker.core.welcome;

import io.shelftalker.i18n.Phrase;
import org.jdbi.v3.core.Handle;

/** One sentence about what is here, from whoever knows: how many products of which shop, say. */
public interface Introduction {
    /** @param handle a transaction in the workspace that is introduced */
    Phrase says(Handle handle);
}
