package io.shelftalker.core.conversation;

import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Call;
import io.shelftalker.core.channel.ChannelProfile;
import io.shelftalker.core.channel.ChatKind;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.command.Outcome;
import io.shelftalker.core.command.Prompt;
import io.shelftalker.i18n.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * What an answer says beside what its command says, so that nobody is left without a way on: from whatever is shown the
 * main menu can be reached, and a question can be left. Choices are left by the menu as by any other word.
 */
final class Manners {
    private static final Action MENU = new Action.Press(Phrase.of("conversation.to-start"), Call.of("start"));
    private static final Action CANCEL = new Action.Press(Phrase.of("conversation.cancel"), Call.of("cancel"));

    private Manners() {}

    /**
     * Where it is answered.
     *
     * @param profile of the platform; asked for only where it matters
     */
    record Place(ChatKind kind, Supplier<ChannelProfile> profile) {
        /** Whether the platform shows these buttons at once, and would hide them in a list with one more. */
        private boolean isFull(Menu menu) {
            return menu.presses().size() == ChannelProfile.FEW_BUTTONS
                    && profile.get().showsFewButtons();
        }
    }

    /** The outcome as it is answered, whether now or after slow work. */
    static Outcome kept(Place place, Outcome outcome) {
        return then(outcome, done -> kept(place, done));
    }

    /** The same, asking whether it helped unless it asks something itself. */
    static Outcome judged(Outcome outcome) {
        return then(outcome, done -> done.prompt().isPresent() ? done : withLast(done, Manners::judged));
    }

    private static Reply judged(Reply reply) {
        return reply.under(reply.menu().asJudged());
    }

    private static Outcome then(Outcome outcome, UnaryOperator<Outcome.Done> change) {
        return switch (outcome) {
            case Outcome.Done done -> change.apply(done);
            case Outcome.Deferred deferred ->
                new Outcome.Deferred(() -> {
                    Outcome.Settlement settlement = deferred.work().perform();
                    return handle -> change.apply(settlement.settle(handle));
                });
        };
    }

    private static Outcome.Done kept(Place place, Outcome.Done done) {
        boolean asks = done.prompt().filter(Prompt::takesText).isPresent();
        return withLast(done, asks ? reply -> question(place.kind(), reply) : reply -> withMenu(place, reply));
    }

    private static Outcome.Done withLast(Outcome.Done done, UnaryOperator<Reply> change) {
        if (done.replies().isEmpty()) {
            return done;
        }
        List<Reply> replies = new ArrayList<>(done.replies());
        replies.set(replies.size() - 1, change.apply(replies.getLast()));
        return done.saying(replies);
    }

    private static Reply question(ChatKind kind, Reply reply) {
        return switch (reply) {
            case Reply.Text(Phrase text, Menu menu) -> new Reply.Text(answerable(kind, text), leavable(menu));
            case Reply.Form(Phrase title, Phrase text, List<Reply.Field> fields, Call call, Menu instead) ->
                new Reply.Form(title, answerable(kind, text), fields, call, leavable(instead));
            case Reply.Card _, Reply.Cards _, Reply.Series _, Reply.Picture _, Reply.Choices _, Reply.Table _ -> reply;
        };
    }

    /** In a group the bot hears little, so that a question says how to answer it. */
    private static Phrase answerable(ChatKind kind, Phrase question) {
        return kind == ChatKind.GROUP
                ? Phrase.joined("\n", List.of(question, Phrase.of("conversation.reply-here")))
                : question;
    }

    private static Menu leavable(Menu menu) {
        return menu.presses().isEmpty() ? menu.and(List.of(CANCEL)) : menu;
    }

    /** A page cannot be written to, so that it offers to be asked. */
    static Outcome.Done onPage(Outcome.Done page, Call ask) {
        if (page.replies().isEmpty()) {
            return page;
        }
        List<Reply> replies = new ArrayList<>(page.replies());
        replies.set(0, with(replies.getFirst(), new Action.Press(Phrase.of("conversation.ask"), ask)));
        return page.saying(replies);
    }

    private static Reply withMenu(Place place, Reply reply) {
        boolean there = reply.menu().presses().stream()
                .anyMatch(press -> press.call().command().equals("start"));
        if (there || (isShort(reply) && place.isFull(reply.menu()))) {
            return reply;
        }
        return reply instanceof Reply.Choices choices ? choices.or(MENU) : with(reply, MENU);
    }

    /** One thing with what can be done about it, or a question with its answers, rather than something to read. */
    private static boolean isShort(Reply reply) {
        return switch (reply) {
            case Reply.Card _, Reply.Series _, Reply.Picture _, Reply.Choices _ -> true;
            case Reply.Text _, Reply.Cards _, Reply.Table _, Reply.Form _ -> false;
        };
    }

    private static Reply with(Reply reply, Action way) {
        return reply.under(reply.menu().and(List.of(way)));
    }
}
