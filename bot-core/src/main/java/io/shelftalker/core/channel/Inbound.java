package io.shelftalker.core.channel;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Something that happened in a chat and concerns the bot. */
public sealed interface Inbound {
    Envelope envelope();

    /**
     * What every inbound carries.
     *
     * @param externalId the platform's id of this event, unique within the account: a repeated one is the same event
     * @param chat the platform's id of the chat
     * @param at when it happened, as the platform says
     * @param surface where it happened
     * @param trigger what lets a form open in answer, for some seconds, where the platform asks for such a thing
     */
    record Envelope(
            AccountId account,
            String externalId,
            String chat,
            ChatKind kind,
            Sender sender,
            Instant at,
            Surface surface,
            Optional<String> trigger) {
        public Envelope {
            // Rows from before there were surfaces name none.
            surface = Objects.requireNonNullElse(surface, Surface.MESSAGE);
        }

        /** Something that happened among the messages. */
        public Envelope(AccountId account, String externalId, String chat, ChatKind kind, Sender sender, Instant at) {
            this(account, externalId, chat, kind, sender, at, Surface.MESSAGE, Optional.empty());
        }

        public Envelope on(Surface where) {
            return new Envelope(account, externalId, chat, kind, sender, at, where, trigger);
        }

        public Envelope triggering(Optional<String> form) {
            return new Envelope(account, externalId, chat, kind, sender, at, surface, form);
        }
    }

    /**
     * Somebody wrote a text.
     *
     * @param command the command that it is unless it answers a question, where it was certainly said to this bot: the
     *     platform keeps slashes to itself, or it bears the bot's name
     */
    record Said(Envelope envelope, String text, Optional<String> command) implements Inbound {
        public Said {
            text = WellFormed.text(text);
            command = command.map(WellFormed::text);
        }

        public Said(Envelope envelope, String text) {
            this(envelope, text, Optional.empty());
        }
    }

    /**
     * Somebody pressed a button.
     *
     * @param token what the button carried
     * @param message the platform's id of the message that has the button, where it says so
     */
    record Pressed(Envelope envelope, String token, Optional<String> message) implements Inbound {}

    /**
     * Somebody filled in a form.
     *
     * @param token what the form carried
     * @param values what was filled in, by the fields' arguments; what was left empty is not among them
     */
    record Submitted(Envelope envelope, String token, Map<String, String> values) implements Inbound {
        public Submitted {
            values = values.entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, each -> WellFormed.text(each.getValue())));
        }
    }

    /**
     * Somebody closed a form without filling it in.
     *
     * @param token what the form carried
     */
    record Dismissed(Envelope envelope, String token) implements Inbound {}

    /**
     * Somebody opened the bot, perhaps through a link, or its page, where the surface says so.
     *
     * @param payload what the link carried, empty without one
     */
    record Opened(Envelope envelope, String payload) implements Inbound {}

    /** The bot was added to a group. */
    record Joined(Envelope envelope) implements Inbound {}

    /** The bot was removed from a group. */
    record Left(Envelope envelope) implements Inbound {}

    /** A person no longer wants to hear from the bot. */
    record Blocked(Envelope envelope) implements Inbound {}

    /**
     * A person wants to hear from the bot again.
     *
     * @param greets whether the platform lets them say so in words as well, which are answered then
     */
    record Returned(Envelope envelope, boolean greets) implements Inbound {
        public Returned(Envelope envelope) {
            this(envelope, false);
        }
    }

    /**
     * A chat goes on under another id.
     *
     * @param to the platform's new id of the chat
     */
    record Migrated(Envelope envelope, String to) implements Inbound {}

    /**
     * Somebody writes to the bot from within another chat and is shown answers while writing: answered at once or not at
     * all, and never stored. The envelope's chat is the person's own with the bot; where they write is not told.
     *
     * @param offset where the answer before this one ended, empty for the first
     */
    record Inquired(Envelope envelope, String query, String offset) implements Inbound {
        public Inquired {
            query = WellFormed.text(query);
        }
    }
}
