package io.shelftalker.notifier.notice;

import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Call;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.notifier.timing.Span;
import io.shelftalker.notifier.watch.NextTarget;
import io.shelftalker.notifier.watch.WatchCalls;
import io.shelftalker.notifier.watch.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What can be decided under a piece of news. */
final class NewsButtons {
    /** How many searches can be ended under one message. */
    private static final int MOST_SEARCHES = 3;

    private NewsButtons() {}

    /** What ends something that the news is told for. */
    private record Stop(Phrase what, Call call) {}

    static Menu of(News news) {
        List<Action> first = List.of(
                new Action.Open(Phrase.of("notice.open"), news.product().url()),
                new Action.Press(
                        Phrase.of("notice.snooze"),
                        Call.of("snooze").with("product", id(news)).with("words", Span.WEEK.written())));
        List<Action> stops = stops(news);
        Menu menu = Menu.NONE.and(first);
        if (stops.size() > 1) {
            return menu.and(lower(news).stream().toList()).and(stops);
        }
        List<Action> second = new ArrayList<>(lower(news).stream().toList());
        second.addAll(stops);
        return menu.and(second);
    }

    private static Optional<Action> lower(News news) {
        return news.price()
                .flatMap(NextTarget::below)
                .map(lower -> new Action.Press(
                        Phrase.of("watch.below.price", lower),
                        WatchCalls.below(news.product().id(), news.form(), lower)));
    }

    /** One for each thing that the news is told for, which says what it ends where there are several. */
    private static List<Action> stops(News news) {
        List<Stop> all = new ArrayList<>();
        if (news.isOfProduct()) {
            String name = news.product().name();
            all.add(new Stop(
                    Phrase.literal(news.form().map(form -> name + " · " + form).orElse(name)),
                    WatchCalls.ending(news.product().id(), news.form())));
        }
        news.searches().entrySet().stream()
                .limit(MOST_SEARCHES)
                .forEach(search ->
                        all.add(new Stop(Wording.search(search.getKey()), WatchCalls.ending(search.getValue()))));
        List<Action> stops = new ArrayList<>();
        all.forEach(stop -> stops.add(new Action.Press(
                all.size() == 1 ? Phrase.of("notice.stop") : Phrase.of("notice.stop.of", stop.what()), stop.call())));
        if (news.searches().size() > MOST_SEARCHES) {
            stops.add(new Action.Press(Phrase.of("watch.all"), Call.of("alerts")));
        }
        return stops;
    }

    private static String id(News news) {
        return Long.toString(news.product().id().value());
    }
}
