package io.shelftalker.deploy.demo;

import java.net.URI;
import java.nio.file.Path;

/** Where the parts of a running demo are, and what happened in its shop. */
record Whereabouts(URI shop, Path data, Path log, ShopNews news) {}
