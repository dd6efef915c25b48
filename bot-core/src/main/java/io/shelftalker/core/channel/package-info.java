/**
 * The words between the bot and a chat platform: what comes in, what goes out, and the port that every platform
 * implements.
 *
 * <p>Neither a platform's markup nor a product's fields appear here.
 */
@NullMarked
package io.shelftalker.core.channel;

import org.jspecify.annotations.NullMarked;
