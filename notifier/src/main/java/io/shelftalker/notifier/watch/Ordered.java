package io.shelftalker.notifier.watch;

import io.shelftalker.i18n.Phrase;
import java.util.Optional;

/**
 * What a program's order came to.
 *
 * @param fresh whether it is waited for only since now
 * @param already whether it is so
 * @param fitting how many products fit a search
 * @param says what is said of it in chat
 */
record Ordered(WatchId id, boolean fresh, boolean already, Optional<Integer> fitting, Phrase says) {}
