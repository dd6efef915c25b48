package io.shelftalker.core.linking;

import io.shelftalker.core.audit.AuditLog;
import io.shelftalker.core.channel.ConversationId;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.command.Outcome;
import io.shelftalker.core.command.Turn;
import io.shelftalker.core.delivery.Draft;
import io.shelftalker.core.delivery.Outbox;
import io.shelftalker.core.delivery.Priority;
import io.shelftalker.core.workspace.Permission;
import io.shelftalker.i18n.Phrase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Links chats, parts them and chooses among them, and tells the other chat of it. */
@Singleton
final class LinkSteps {
    private final LinkCodes codes;
    private final LinkedChats chats;
    private final LinkReplies replies;
    private final AuditLog audit;
    private final Outbox outbox;

    LinkSteps(LinkCodes codes, LinkedChats chats, LinkReplies replies, AuditLog audit, Outbox outbox) {
        this.codes = codes;
        this.chats = chats;
        this.replies = replies;
        this.audit = audit;
        this.outbox = outbox;
    }

    /** The chats of whoever asks; where there is no other yet a code for one, unless it may be meant for an operator. */
    Outcome.Done show(Turn turn) {
        List<LinkedChat> all = chats.of(turn.handle(), turn.conversation());
        boolean operates = turn.actor().may(Permission.OPERATE);
        if (!all.isEmpty()) {
            return Outcome.inPlace(
                    replies.chats(all, chats.answered(turn.handle(), all), turn.conversation(), operates));
        }
        return operates ? Outcome.inPlace(LinkReplies.which()) : code(turn);
    }

    /** A code to be typed in another chat. */
    Outcome.Done code(Turn turn) {
        String code = codes.create(turn.handle(), turn.actor().workspace(), Seat.of(turn));
        audit.changed(turn.handle(), turn.actor(), "link-code.create", "chat");
        return Outcome.reply(LinkReplies.code(code));
    }

    /** Why two chats cannot be linked, if so. */
    Optional<Phrase> obstacle(Turn turn, Seat giver) {
        if (giver.conversation().equals(turn.conversation())) {
            return Optional.of(Phrase.of("linking.same-chat"));
        }
        List<LinkedChat> here = chats.of(turn.handle(), turn.conversation());
        if (giver.contact().equals(turn.actor().contact()) || isAmong(here, giver.conversation())) {
            return Optional.of(Phrase.of("linking.already-linked"));
        }
        if (!here.isEmpty()) {
            // Whoever undoes it parts this chat alone: none may come along behind it.
            return Optional.of(Phrase.of("linking.linked-elsewhere"));
        }
        return chats.of(turn.handle(), giver.conversation()).size() >= LinkedChats.MOST
                ? Optional.of(Phrase.of("linking.too-many-chats", LinkedChats.MOST))
                : Optional.empty();
    }

    private static boolean isAmong(List<LinkedChat> all, ConversationId chat) {
        return all.stream().anyMatch(each -> each.conversation().equals(chat));
    }

    /** Asks in the chat where a code was typed whether it is meant. */
    Outcome.Done ask(Turn turn, Seat giver) {
        return Outcome.reply(replies.ask(chats.chat(turn.handle(), giver)));
    }

    /** Links this chat with one whose code was typed here. */
    Outcome.Done join(Turn turn, ConversationId with) {
        chats.lock(turn.handle());
        Optional<Seat> giver = codes.settle(turn.handle(), turn.conversation(), with);
        if (giver.isEmpty()) {
            return Outcome.inPlace(Reply.text(Phrase.of("linking.too-late")));
        }
        Optional<Phrase> obstacle = obstacle(turn, giver.get());
        return obstacle.map(phrase -> Outcome.inPlace(Reply.text(phrase))).orElseGet(() -> join(turn, giver.get()));
    }

    private Outcome.Done join(Turn turn, Seat giver) {
        List<LinkedChat> before = chats.of(turn.handle(), giver.conversation());
        chats.join(turn.handle(), giver, Seat.of(turn));
        audit.changed(turn.handle(), turn.actor(), "chat.link", between(giver.conversation(), turn.conversation()));
        LinkedChat taker = chats.chat(turn.handle(), Seat.of(turn));
        LinkedChat given = chats.chat(turn.handle(), giver);
        (before.isEmpty() ? List.of(given) : before).forEach(chat -> tell(turn, chat, replies.toldJoined(taker)));
        return Outcome.inPlace(replies.joined(given, taker)).changingHome();
    }

    /** Has a person told things in one of their chats; where they set them, where none is named. */
    Outcome.Done prefer(Turn turn, Optional<ConversationId> chat) {
        chats.lock(turn.handle());
        if (chats.prefer(turn.handle(), turn.conversation(), chat)) {
            String which = chat.map(each -> Long.toString(each.value())).orElse("");
            audit.changed(turn.handle(), turn.actor(), "chat.prefer", which);
        }
        return show(turn);
    }

    /** Parts one of a person's chats from the others. */
    Outcome.Done unlink(Turn turn, ConversationId leaving) {
        chats.lock(turn.handle());
        List<LinkedChat> before = chats.of(turn.handle(), turn.conversation());
        Optional<LinkedChat> parted = before.stream()
                .filter(chat -> chat.conversation().equals(leaving))
                .findFirst();
        if (parted.isEmpty()) {
            return Outcome.inPlace(Reply.text(Phrase.of("linking.unlinked.before")));
        }
        chats.part(turn.handle(), leaving);
        audit.changed(turn.handle(), turn.actor(), "chat.unlink", between(turn.conversation(), leaving));
        LinkedChat here = chats.chat(turn.handle(), Seat.of(turn));
        if (leaving.equals(turn.conversation())) {
            before.stream()
                    .filter(chat -> !chat.conversation().equals(leaving))
                    .forEach(chat -> tell(turn, chat, replies.toldUnlinked(here)));
        } else {
            tell(turn, parted.get(), replies.toldUnlinked(here));
        }
        return Outcome.inPlace(replies.unlinked(parted.get())).changingHome();
    }

    private static String between(ConversationId one, ConversationId other) {
        return one.value() + " " + other.value();
    }

    private void tell(Turn turn, LinkedChat chat, Reply reply) {
        Draft draft = new Draft(
                chat.conversation(),
                Optional.of(chat.seat().contact()),
                "link:" + UUID.randomUUID(),
                Priority.REPLY,
                reply,
                chat.language(),
                chat.zone(),
                Optional.empty());
        outbox.post(turn.handle(), turn.actor().workspace(), List.of(draft));
    }
}
