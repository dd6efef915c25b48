package io.shelftalker.core.linking;

import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Call;
import io.shelftalker.core.channel.ConversationId;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.i18n.Phrase;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is said about linked chats, and the buttons that go with it. */
@Singleton
final class LinkReplies {
    private final ChatNames names;

    LinkReplies(ChatNames names) {
        this.names = names;
    }

    static Reply code(String code) {
        return Reply.text(Phrase.of("linking.code", "/link " + code));
    }

    /** Asks an operator what a code is to be for: one that is given to the wrong person gives them too much. */
    static Reply which() {
        return new Reply.Choices(
                Phrase.of("linking.which"),
                List.of(press("linking.another", step("code")), press("linking.for-operator", step("operator"))));
    }

    /** Asks whoever typed a code whether they mean it, saying what will be. */
    Reply ask(LinkedChat giver) {
        return new Reply.Choices(
                Phrase.of("linking.ask", names.of(giver)),
                List.of(
                        press("linking.ask.yes", step("join", giver.conversation())),
                        press("linking.ask.no", step("no"))));
    }

    Reply joined(LinkedChat giver, LinkedChat taker) {
        return new Reply.Text(
                Phrase.of("linking.joined", names.of(giver)),
                Menu.of(
                        press("linking.chats.show", step("show")),
                        press("linking.undo", step("unlink", taker.conversation()))));
    }

    /** Tells the chats that were there before who has joined them. */
    Reply toldJoined(LinkedChat taker) {
        return new Reply.Text(
                Phrase.of("linking.told-joined", names.of(taker)),
                Menu.of(
                        press("linking.undo", step("unlink", taker.conversation())),
                        press("linking.chats.show", step("show"))));
    }

    Reply unlinked(LinkedChat parted) {
        return new Reply.Text(
                Phrase.of("linking.unlinked", names.of(parted)), Menu.of(press("linking.chats.show", step("show"))));
    }

    Reply toldUnlinked(LinkedChat parted) {
        return Reply.text(Phrase.of("linking.told-unlinked", names.of(parted)));
    }

    /**
     * The chats of a person, and what can be done with them.
     *
     * @param answered when the bot last did in each, which tells those apart that are called the same
     */
    Reply chats(List<LinkedChat> chats, Map<ConversationId, Instant> answered, ConversationId here, boolean operates) {
        Set<String> once = new HashSet<>();
        Set<String> several =
                chats.stream().map(names::of).filter(name -> !once.add(name)).collect(Collectors.toSet());
        List<Phrase> lines = new ArrayList<>(List.of(Phrase.of("linking.chats", chats.size())));
        List<Action> prefer = new ArrayList<>();
        List<Action> unlink = new ArrayList<>();
        for (int place = 1; place <= chats.size(); place++) {
            LinkedChat chat = chats.get(place - 1);
            Optional<Instant> last = Optional.ofNullable(answered.get(chat.conversation()))
                    .filter(_ -> several.contains(names.of(chat)));
            lines.add(line(place, chat, here, last));
            if (!chat.preferred()) {
                prefer.add(press("linking.prefer", place, step("prefer", chat.conversation())));
            }
            unlink.add(press("linking.unlink", place, step("unlink", chat.conversation())));
        }
        lines.add(goesTo(chats));
        List<Action> more = new ArrayList<>(List.of(press("linking.another", step("code"))));
        if (chats.stream().anyMatch(LinkedChat::preferred)) {
            more.add(press("linking.prefer.none", step("prefer")));
        }
        if (operates) {
            more.add(press("linking.for-operator", step("operator")));
        }
        return new Reply.Text(
                Phrase.joined("\n", lines), Menu.NONE.and(prefer).and(unlink).and(more));
    }

    private Phrase line(int place, LinkedChat chat, ConversationId here, Optional<Instant> last) {
        List<Phrase> parts = new ArrayList<>(List.of(Phrase.literal(place + ". " + names.of(chat))));
        if (chat.conversation().equals(here)) {
            parts.add(Phrase.of("linking.is-here"));
        } else {
            last.ifPresent(moment -> parts.add(Phrase.of("linking.last-used", Phrase.when(moment))));
        }
        if (chat.preferred()) {
            parts.add(Phrase.of("linking.is-preferred"));
        }
        if (chat.silent()) {
            parts.add(Phrase.of("linking.is-silent"));
        }
        return Phrase.joined(" · ", parts);
    }

    private Phrase goesTo(List<LinkedChat> chats) {
        return chats.stream()
                .filter(LinkedChat::preferred)
                .findFirst()
                .map(chat -> Phrase.of("linking.goes.preferred", names.of(chat)))
                .orElse(Phrase.of("linking.goes.where-set"));
    }

    static Action press(String label, Call call) {
        return new Action.Press(Phrase.of(label), call);
    }

    private static Action press(String label, int place, Call call) {
        return new Action.Press(Phrase.of(label, place), call);
    }

    static Call step(String step) {
        return Call.of("link").with("step", step);
    }

    private static Call step(String step, ConversationId chat) {
        return step(step).with("chat", Long.toString(chat.value()));
    }
}
