package io.shelftalker.scraper.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.shelftalker.catalog.product.Stock;
import io.shelftalker.core.egress.Budget;
import io.shelftalker.scraper.fetch.Downloaded;
import io.shelftalker.scraper.fetch.Trouble;
import io.shelftalker.scraper.fetch.Visit;
import io.shelftalker.scraper.rules.EndlessRule;
import io.shelftalker.scraper.rules.RowRules;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.Jsoup;

/** Asks for lists of stores, and of what they have, as politely as for pages. */
public final class StoreLists {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final StoreLines lines;

    /** @param words reads what people are told of a stock */
    public StoreLists(Function<String, Optional<Stock>> words) {
        this.lines = new StoreLines(words);
    }

    /** Asks for a list when its turn comes. */
    public StoreList ask(URI url, RowRules rules, Visit visit) throws InterruptedException {
        return switch (visit.download(url, Budget.PAGE)) {
            case Downloaded.Content content -> read(url, content, rules);
            case Downloaded.Missing missing -> new StoreList.Untold(missing.trouble(), missing.detail());
        };
    }

    /** Reads what came where a list was asked for. What another host says instead is not the shop's word. */
    StoreList read(URI asked, Downloaded.Content content, RowRules rules) {
        if (!host(asked).equals(host(content.url()))) {
            return new StoreList.Untold(
                    Trouble.REDIRECTED_ELSEWHERE,
                    "redirected to " + content.url().getHost());
        }
        try {
            Optional<List<Map<String, String>>> rows =
                    switch (rules) {
                        case RowRules.OfJson json -> json.read(tree(content.body()));
                        case RowRules.OfHtml html ->
                            Optional.of(html.read(Jsoup.parse(
                                    new ByteArrayInputStream(content.body()),
                                    null,
                                    content.url().toString())));
                    };
            return rows.<StoreList>map(all -> new StoreList.Told(lines.of(all, rules)))
                    .orElseGet(() -> new StoreList.Untold(Trouble.STORES_UNREADABLE, "no list where the rules say"));
        } catch (IOException garbled) {
            return new StoreList.Untold(Trouble.STORES_UNREADABLE, "no JSON");
        } catch (EndlessRule endless) {
            return new StoreList.Untold(Trouble.STORES_UNREADABLE, String.valueOf(endless.getMessage()));
        }
    }

    private static JsonNode tree(byte[] body) throws IOException {
        JsonNode root = JSON.readTree(body);
        if (root == null || root.isMissingNode()) {
            throw new IOException("nothing");
        }
        return root;
    }

    private static String host(URI url) {
        return String.valueOf(url.getHost()).toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "") + ":" + url.getPort();
    }
}
