/**
 * The demo: a sample shop with goods of its own, served on this machine, in which something changes from time to time.
 * It must not know how the bot reads it; it meets the bot over HTTP alone.
 */
@NullMarked
package io.shelftalker.deploy.demo;

import org.jspecify.annotations.NullMarked;
