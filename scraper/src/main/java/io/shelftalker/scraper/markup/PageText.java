package io.shelftalker.scraper.markup;

import io.shelftalker.core.inspect.Question;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A page that somebody asks about. */
final class PageText {
    private PageText() {}

    /** The page of a question: its content, or its {@code html}, in the charset that it says itself. */
    static Document document(Question question) {
        String url = question.base().map(Object::toString).orElse("");
        try {
            return Jsoup.parse(new ByteArrayInputStream(question.contentOr("html")), null, url);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
