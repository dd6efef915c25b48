package io.shelftalker.core.conversation;

import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Call;
import io.shelftalker.core.channel.ChatKind;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.command.Outcome;
import io.shelftalker.core.command.Prompt;
import io.shelftalker.i18n.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What an answer says beside what its command says, so that nobody is left without a way on: from texts and lists the
 * main menu can be reached, and a question can be left. Cards have their own ways on, of which some platforms show few.
 */
final class Manners {
    private static final Action MENU = new Action.Press(Phrase.of("conversation.to-start"), Call.of("start"));
    private static final Action CANCEL = new Action.Press(Phrase.of("conversation.cancel"), Call.of("cancel"));

    private Manners() {}

    /** The outcome as it is answered, whether now or after slow work. */
    static Outcome kept(ChatKind kind, Outcome outcome) {
        return then(outcome, done -> kept(kind, done));
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

    private static Outcome.Done kept(ChatKind kind, Outcome.Done done) {
        boolean asks = done.prompt().filter(Prompt::takesText).isPresent();
        return withLast(done, asks ? reply -> question(kind, reply) : Manners::withMenu);
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

    private static Reply withMenu(Reply reply) {
        boolean there = reply.menu().presses().stream()
                .anyMatch(press -> press.call().command().equals("start"));
        return there ? reply : with(reply, MENU);
    }

    private static Reply with(Reply reply, Action way) {
        return switch (reply) {
            case Reply.Text _, Reply.Cards _, Reply.Table _ ->
                reply.under(reply.menu().and(List.of(way)));
            case Reply.Card _, Reply.Series _, Reply.Picture _, Reply.Choices _, Reply.Form _ -> reply;
        };
    }
}
