/** The whole product, from a shop's page to a message in a chat. */
@NullMarked
package io.shelftalker.deploy.story;

import org.jspecify.annotations.NullMarked;
