/**
 * Tenants and the people in them: who someone is and what they may do.
 *
 * <p>Knows neither chats nor products; everything else asks it whom it is dealing with.
 */
@NullMarked
package io.shelftalker.core.workspace;

import org.jspecify.annotations.NullMarked;
