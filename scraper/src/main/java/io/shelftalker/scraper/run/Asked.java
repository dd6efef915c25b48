package io.shelftalker.scraper.run;

import io.shelftalker.core.channel.ConversationId;
import io.shelftalker.core.workspace.ContactId;
import java.time.ZoneId;
import java.util.Locale;

/** Who asked for a run, and where and how they want to hear of it. */
public record Asked(ContactId contact, ConversationId conversation, Locale language, ZoneId zone) {}
