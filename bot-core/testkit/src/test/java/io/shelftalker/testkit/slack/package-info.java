/** Shows, rule by rule, that the stand-in for Slack behaves as Slack does. */
@NullMarked
package io.shelftalker.testkit.slack;

import org.jspecify.annotations.NullMarked;
