/**
 * What operators set, from the environment and one YAML file: read before anything else exists, and refused with clear
 * words where it cannot be meant.
 *
 * <p>Each module lists its settings in {@code META-INF/shelftalker/settings}; this package knows none of their meaning
 * beyond its kind and what must be set together.
 */
@NullMarked
package io.shelftalker.deploy.settings;

import org.jspecify.annotations.NullMarked;
