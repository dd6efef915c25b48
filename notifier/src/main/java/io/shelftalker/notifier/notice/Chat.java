package io.shelftalker.notifier.notice;

import io.shelftalker.core.channel.ConversationId;
import io.shelftalker.core.workspace.ContactId;
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
 */
record Chat(
        ConversationId conversation,
        Locale language,
        ZoneId zone,
        Optional<String> home,
        Map<ContactId, String> members,
        List<Pending> pending) {
    Chat {
        members = Map.copyOf(members);
        pending = List.copyOf(pending);
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
        return new Chat(conversation, language, zone, home, everybody, all);
    }

    /** The same with other things to tell. */
    Chat with(List<Pending> others) {
        return new Chat(conversation, language, zone, home, members, others);
    }
}
