package io.shelftalker.catalog.browse;

import java.util.Optional;

/** Which products of a list are wanted. */
record Filter(Optional<String> category, boolean availableOnly) {}
