package io.shelftalker.core.delivery;

import io.shelftalker.core.channel.ConversationId;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.channel.Surface;
import io.shelftalker.core.workspace.ContactId;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * A message to be sent, as its cause writes it.
 *
 * @param contact whom it is for; absent for a whole group
 * @param key what makes it the same message however often it is written, unique in the workspace
 * @param replaces the platform's id of a message whose place it takes; on a page, of whose page it is
 * @param surface where it is shown
 * @param trigger what lets a form open in answer to what came in just now, for some seconds
 * @param goodFor how long it may wait to be sent: later it is left to whoever {@linkplain Outbox#recall takes it back}
 */
public record Draft(
        ConversationId conversation,
        Optional<ContactId> contact,
        String key,
        Priority priority,
        Reply reply,
        Locale language,
        ZoneId zone,
        Optional<String> replaces,
        Surface surface,
        Optional<String> trigger,
        Optional<Duration> goodFor) {

    /** A message among others. */
    public Draft(
            ConversationId conversation,
            Optional<ContactId> contact,
            String key,
            Priority priority,
            Reply reply,
            Locale language,
            ZoneId zone,
            Optional<String> replaces) {
        this(
                conversation,
                contact,
                key,
                priority,
                reply,
                language,
                zone,
                replaces,
                Surface.MESSAGE,
                Optional.empty(),
                Optional.empty());
    }

    /** The same as somebody's page, in place of what it shows. */
    public Draft onPageOf(String person) {
        return new Draft(
                conversation,
                contact,
                key,
                priority,
                reply,
                language,
                zone,
                Optional.of(person),
                Surface.HOME,
                trigger,
                goodFor);
    }

    /** The same in place of another message, if of any. */
    public Draft replacing(Optional<String> message) {
        return with(message, trigger, goodFor);
    }

    /** The same, opening as a form where it is one. */
    public Draft triggering(Optional<String> form) {
        return with(replaces, form, goodFor);
    }

    /** The same, not to be sent for the first time when it is older than that. */
    public Draft goodFor(Duration age) {
        return with(replaces, trigger, Optional.of(age));
    }

    private Draft with(Optional<String> message, Optional<String> form, Optional<Duration> age) {
        return new Draft(conversation, contact, key, priority, reply, language, zone, message, surface, form, age);
    }
}
