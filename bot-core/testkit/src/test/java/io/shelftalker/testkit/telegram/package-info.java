/** Shows, rule by rule, that the stand-in for Telegram behaves as Telegram does. */
@NullMarked
package io.shelftalker.testkit.telegram;

import org.jspecify.annotations.NullMarked;
