/** The API over HTTP, as programs use it, on a real database. */
@NullMarked
package io.shelftalker.deploy.api;

import org.jspecify.annotations.NullMarked;
