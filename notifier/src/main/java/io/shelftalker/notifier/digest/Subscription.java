package io.shelftalker.notifier.digest;

import io.shelftalker.core.channel.ConversationId;
import io.shelftalker.core.workspace.ContactId;
import java.time.ZoneId;
import java.util.Locale;

/**
 * A chat's digest.
 *
 * @param contact who asked for it, in whose language it is
 * @param zone by whose clock it comes
 */
record Subscription(ConversationId conversation, ContactId contact, Weekly weekly, Locale language, ZoneId zone) {}
