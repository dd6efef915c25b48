/**
 * A stand-in for api.telegram.org that tests, the demo and the benchmarks talk HTTP to, and the published Bot API
 * specification as an oracle for every call. It enforces Telegram's rules from its own code and its own reading of
 * them, so it must not know the product: nothing here may import any other package of Shelftalker.
 */
@NullMarked
package io.shelftalker.testkit.telegram;

import org.jspecify.annotations.NullMarked;
