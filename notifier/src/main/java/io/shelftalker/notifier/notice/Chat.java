package io.shelftalker.notifier.notice;

import io.shelftalker.core.channel.ConversationId;
import io.shelftalker.core.linking.LinkedChat;
import io.shelftalker.core.workspace.ContactId;
import io.shelftalker.i18n.Phrase;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What one chat has to be told.
 *
 * @param language of whoever began to watch first, in a group
 * @param home whose page it fills, by the platform's id of the person
 * @param members what those are called who asked for something, in a group
 * @param pending oldest first
 * @param why it is told here and not where it was wanted; may say nothing
 */
record Chat(
        ConversationId conversation,
        Locale language,
        ZoneId zone,
        Optional<String> home,
        Map<ContactId, String> members,
        List<Pending> pending,
        Phrase why) {
    Chat {
        members = Map.copyOf(members);
        pending = List.copyOf(pending);
    }

    Chat(
            ConversationId conversation,
            Locale language,
            ZoneId zone,
            Optional<String> home,
            Map<ContactId, String> members,
            List<Pending> pending) {
        this(conversation, language, zone, home, members, pending, Phrase.NOTHING);
    }

    /** Whom this is for, by name, where others read it too. */
    List<String> askers() {
        return pending.stream()
                .map(Pending::contact)
                .distinct()
                .flatMap(contact -> Optional.ofNullable(members.get(contact)).stream())
                .toList();
    }

    /** With more to tell. */
    Chat and(Chat more) {
        Map<ContactId, String> everybody = new HashMap<>(members);
        everybody.putAll(more.members);
        List<Pending> all = new ArrayList<>(pending);
        all.addAll(more.pending);
        return new Chat(conversation, language, zone, home, everybody, all, why);
    }

    /** The same with other things to tell. */
    Chat with(List<Pending> others) {
        return new Chat(conversation, language, zone, home, members, others, why);
    }

    /** The same in another chat of the person, who has one zone in all of them. */
    Chat in(LinkedChat chat, List<Pending> told, Phrase reason) {
        ContactId contact = chat.seat().contact();
        return new Chat(
                chat.conversation(),
                chat.language(),
                zone,
                chat.home(),
                members,
                told.stream().map(pending -> pending.of(contact)).toList(),
                reason);
    }
}
