package io.shelftalker.notifier.notice;

import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Call;
import io.shelftalker.core.channel.Chart;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.i18n.Phrase;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** News as messages. */
final class NewsReplies {
    /** How many products a message names before it only counts. */
    private static final int MOST = 10;

    private NewsReplies() {}

    /**
     * One message for all there is to tell.
     *
     * @param message its key, by which each can be shown later
     */
    static Reply of(List<News> news, String message, Background background) {
        return news.size() == 1 ? one(news.getFirst(), background) : list(news, message);
    }

    /** One product, with everything that helps to decide: a chart where its price is the news, or else its picture. */
    static Reply one(News news, Background background) {
        List<Phrase> lines = NewsLines.full(news, background.stores(news.product()));
        Optional<URI> page = Optional.of(news.product().url());
        Optional<Chart> chart = news.isOfItsPast() ? background.chart(news.product()) : Optional.empty();
        return chart.<Reply>map(
                        prices -> new Reply.Series(NewsLines.title(news), page, lines, prices, NewsButtons.of(news)))
                .orElseGet(() -> new Reply.Card(
                        NewsLines.title(news), page, news.product().facts().image(), lines, NewsButtons.of(news)));
    }

    /** Says that nothing of some news is so any more. */
    static Reply none() {
        return new Reply.Text(
                Phrase.of("notice.none"), Menu.of(new Action.Press(Phrase.of("watch.all"), Call.of("alerts"))));
    }

    private static Reply list(List<News> news, String message) {
        Phrase heading = news.size() > MOST
                ? Phrase.of("notice.several.first", news.size(), MOST)
                : Phrase.of("notice.several", news.size());
        Map<String, List<News>> shops = news.stream()
                .limit(MOST)
                .collect(Collectors.groupingBy(NewsReplies::shop, LinkedHashMap::new, Collectors.toList()));
        return new Reply.Cards(
                heading,
                1,
                shops.values().stream()
                        .flatMap(List::stream)
                        .map(NewsReplies::line)
                        .toList(),
                Menu.of(new Action.Press(
                        Phrase.of("notice.each"), Call.of("notices").with("message", message))),
                headings(shops));
    }

    private static String shop(News news) {
        return news.product().vendor();
    }

    /** The name of each shop above the first of what is new there; none where there is one shop only. */
    private static Map<Integer, Phrase> headings(Map<String, List<News>> shops) {
        Map<Integer, Phrase> headings = new HashMap<>();
        int number = 1;
        for (Map.Entry<String, List<News>> shop : shops.entrySet()) {
            headings.put(number, Phrase.literal(shop.getKey()));
            number += shop.getValue().size();
        }
        return shops.size() > 1 ? headings : Map.of();
    }

    private static Reply.Card line(News news) {
        return new Reply.Card(
                Phrase.literal(news.product().name()),
                Optional.of(news.product().url()),
                news.product().facts().image(),
                List.of(NewsLines.kind(news), NewsLines.price(news)),
                Menu.NONE);
    }
}
