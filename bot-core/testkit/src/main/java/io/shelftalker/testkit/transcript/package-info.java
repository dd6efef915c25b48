/**
 * Conversations written down in YAML and played on any channel: what people say, and what they must read in return.
 */
@NullMarked
package io.shelftalker.testkit.transcript;

import org.jspecify.annotations.NullMarked;
