package io.shelftalker.scraper.feed;

import io.shelftalker.core.egress.BoundedStream;
import io.shelftalker.core.egress.Budget;
import io.shelftalker.scraper.fetch.Downloaded;
import io.shelftalker.scraper.fetch.Trouble;
import io.shelftalker.scraper.fetch.Visit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;

/** A Google Merchant feed in XML, plain or gzipped. What was read before a fault is kept. */
record MerchantFeed(URI url, byte[] content, InstantSource clock) implements Feed {
    private static final int BATCH = 500;
    private static final int HEAD = 4_096;
    private static final String NAMESPACE = "base.google.com/ns/1.0";

    /** What an answer holds, where it is such a feed. */
    static Optional<MerchantFeed> of(Downloaded answer, InstantSource clock) {
        if (!(answer instanceof Downloaded.Content received)) {
            return Optional.empty();
        }
        byte[] content = inflated(received.body());
        String head = new String(content, 0, Math.min(HEAD, content.length), StandardCharsets.ISO_8859_1);
        return head.contains(NAMESPACE)
                ? Optional.of(new MerchantFeed(received.url(), content, clock))
                : Optional.empty();
    }

    @Override
    public FeedReading read(Visit visit, Consumer<List<FeedRow>> sink) {
        Rows rows = new Rows(sink);
        Optional<FeedReading.Problem> problem = Optional.empty();
        try {
            MerchantXml.read(content, rows::take);
        } catch (XMLStreamException broken) {
            problem = Optional.of(new FeedReading.Problem(
                    url, Trouble.FEED_UNREADABLE, "its XML breaks off behind " + rows.count + " products"));
        }
        rows.flush();
        return new FeedReading(List.of(url), rows.count, rows.malformed, problem);
    }

    @Override
    public FeedReading look(Visit visit, Consumer<List<FeedRow>> sink) {
        return read(visit, sink);
    }

    private final class Rows {
        private final Consumer<List<FeedRow>> sink;
        private final List<FeedRow> batch = new ArrayList<>();
        private int count;
        private int malformed;

        Rows(Consumer<List<FeedRow>> sink) {
            this.sink = sink;
        }

        void take(MerchantItem item) {
            Optional<FeedRow> row = item.row(url, clock.instant());
            row.ifPresent(batch::add);
            count += row.isPresent() ? 1 : 0;
            malformed += row.isPresent() ? 0 : 1;
            if (batch.size() == BATCH) {
                flush();
            }
        }

        void flush() {
            if (!batch.isEmpty()) {
                sink.accept(List.copyOf(batch));
                batch.clear();
            }
        }
    }

    private static byte[] inflated(byte[] content) {
        boolean zipped = content.length > 2 && (content[0] & 0xff) == 0x1f && (content[1] & 0xff) == 0x8b;
        if (!zipped) {
            return content;
        }
        try {
            return BoundedStream.gunzip(new ByteArrayInputStream(content), Budget.FEED)
                    .readAllBytes();
        } catch (IOException garbled) {
            return new byte[0];
        }
    }
}
