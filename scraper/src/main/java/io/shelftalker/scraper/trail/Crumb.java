package io.shelftalker.scraper.trail;

import java.util.Optional;

/**
 * One step of a trail.
 *
 * @param name as the page shows it; a picture of a house has none
 * @param url absolute, otherwise as the page writes it
 */
public record Crumb(Optional<String> name, Optional<String> url) {}
