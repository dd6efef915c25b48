/** Shows, rule by rule, that the stand-in for Twilio behaves as Twilio does. */
@NullMarked
package io.shelftalker.testkit.twilio;

import org.jspecify.annotations.NullMarked;
