/**
 * Figures on generated data: how fast the bot reads, answers and tells, and what it loses when it is killed. Each figure
 * stands beside its floor, measured in the same run on the same machine.
 *
 * <p>Runs on a database of its own in a temporary directory, as durable as a real one, and talks to loopback only.
 */
@NullMarked
package io.shelftalker.deploy.bench;

import org.jspecify.annotations.NullMarked;
