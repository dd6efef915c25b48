package io.shelftalker.notifier.notice;

import io.shelftalker.catalog.browse.ProductView;
import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Call;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.notifier.timing.Span;
import io.shelftalker.notifier.watch.NextTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** News as messages. */
final class NewsReplies {
    /** How many products a message names before it only counts. */
    private static final int MOST = 10;

    private NewsReplies() {}

    /**
     * One message for all there is to tell.
     *
     * @param message its key, by which each can be shown later
     * @param stores says where a product can be had in person
     */
    static Reply of(List<News> news, String message, Function<ProductView, Phrase> stores) {
        return news.size() == 1
                ? card(news.getFirst(), stores.apply(news.getFirst().product()))
                : list(news, message);
    }

    /** One product, with everything that helps to decide. @param stores where it can be had in person */
    static Reply.Card card(News news, Phrase stores) {
        Call watch = Call.of("watch").with("product", id(news));
        List<Action> first = List.of(
                new Action.Open(Phrase.of("notice.open"), news.product().url()),
                new Action.Press(
                        Phrase.of("notice.snooze"),
                        Call.of("snooze").with("product", id(news)).with("words", Span.WEEK.written())));
        List<Action> buttons = new ArrayList<>();
        news.product()
                .price()
                .flatMap(NextTarget::below)
                .ifPresent(lower -> buttons.add(new Action.Press(
                        Phrase.of("watch.below.price", lower),
                        watch.with("target", lower.amount().toPlainString() + " " + lower.currency()))));
        buttons.add(
                new Action.Press(Phrase.of("notice.stop"), Call.of("unwatch").with("product", id(news))));
        return new Reply.Card(
                NewsLines.title(news),
                Optional.of(news.product().url()),
                news.product().facts().image(),
                NewsLines.full(news, stores),
                Menu.NONE.and(first).and(buttons));
    }

    private static Reply list(List<News> news, String message) {
        Phrase heading = news.size() > MOST
                ? Phrase.of("notice.several.first", news.size(), MOST)
                : Phrase.of("notice.several", news.size());
        return new Reply.Cards(
                heading,
                1,
                news.stream().limit(MOST).map(NewsReplies::line).toList(),
                Menu.of(new Action.Press(
                        Phrase.of("notice.each"), Call.of("notices").with("message", message))));
    }

    private static Reply.Card line(News news) {
        return new Reply.Card(
                Phrase.literal(news.product().name()),
                Optional.of(news.product().url()),
                news.product().facts().image(),
                List.of(NewsLines.kind(news), NewsLines.price(news)),
                Menu.NONE);
    }

    private static String id(News news) {
        return Long.toString(news.product().id().value());
    }
}
