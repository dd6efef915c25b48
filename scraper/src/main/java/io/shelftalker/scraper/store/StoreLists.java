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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks for lists of stores, and of what they have, as politely as for pages. */
public final class StoreLists {
    private static final Logger log = LoggerFactory.getLogger(StoreLists.class);
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
            return rows(content, rules)
                    .<StoreList>map(all -> new StoreList.Told(lines.of(all, rules)))
                    .orElseGet(() -> unreadable("no list where the rules say"));
        } catch (IOException garbled) {
            return unreadable("no JSON");
        } catch (EndlessRule endless) {
            return unreadable(String.valueOf(endless.getMessage()));
        } catch (RuntimeException odd) {
            // A shop's odd list must not end the run, which would come upon it again and again.
            log.error("The list {} cannot be read", content.url(), odd);
            return unreadable("it cannot be read: " + odd);
        }
    }

    private static Optional<List<Map<String, String>>> rows(Downloaded.Content content, RowRules rules)
            throws IOException {
        return switch (rules) {
            case RowRules.OfJson json -> json.read(tree(content.body()));
            case RowRules.OfHtml html ->
                Optional.of(html.read(Jsoup.parse(
                        new ByteArrayInputStream(content.body()),
                        null,
                        content.url().toString())));
        };
    }

    private static StoreList unreadable(String detail) {
        return new StoreList.Untold(Trouble.STORES_UNREADABLE, detail);
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
