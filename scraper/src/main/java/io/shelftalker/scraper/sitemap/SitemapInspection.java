package io.shelftalker.scraper.sitemap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.core.egress.Budget;
import io.shelftalker.core.inspect.Question;
import io.shelftalker.core.inspect.Shown;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads a sitemap, or a whole site's sitemaps out of answers that are given, as the crawl does. */
@Singleton
public final class SitemapInspection implements Shown {
    private static final String TYPE = "sitemap_type";
    private static final String SITE = "site_crawl";
    private static final int FEW = 20;

    @Override
    public Set<String> kinds() {
        return Set.of("sitemap", TYPE, SITE);
    }

    @Override
    public String name() {
        return "sitemap";
    }

    @Override
    public ObjectNode answer(Question question) {
        return switch (question.kind()) {
            case SITE -> site(question);
            case TYPE -> type(question);
            default -> sitemap(question);
        };
    }

    @Override
    public List<String> lines(ObjectNode answer) {
        if (answer.has("error")) {
            return List.of("not a sitemap: " + answer.path("error").asText());
        }
        boolean index = answer.has("sitemaps");
        JsonNode all = answer.path(index ? "sitemaps" : "urls");
        List<String> lines = new ArrayList<>();
        lines.add(all.size()
                + (index ? " sitemaps" : " URLs")
                + (answer.has("partial")
                        ? ", read only in part: " + answer.path("partial").asText()
                        : ""));
        for (int entry = 0; entry < Math.min(FEW, all.size()); entry++) {
            String lastmod = all.get(entry).path("lastmod").asText();
            lines.add(all.get(entry).path("loc").asText() + (lastmod.isEmpty() ? "" : "  " + lastmod));
        }
        if (all.size() > FEW) {
            lines.add("... and " + (all.size() - FEW) + " more");
        }
        return lines;
    }

    private static ObjectNode sitemap(Question question) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        try {
            RawSitemap sitemap = raw(question);
            ArrayNode listed = answer.putArray(sitemap.isIndex() ? "sitemaps" : "urls");
            sitemap.listed().forEach(each -> entry(question, each, listed));
            sitemap.trouble().ifPresent(trouble -> answer.put("partial", word(trouble.name())));
        } catch (Unreadable unreadable) {
            answer.put("error", word(unreadable.trouble().name()) + ": " + unreadable.getMessage());
        }
        return answer;
    }

    /** A whole URL is shown as it is written, a relative one made absolute where it is known from where. */
    private static void entry(Question question, Listed listed, ArrayNode into) {
        String location = listed.location().matches("(?i)https?://.*")
                ? listed.location()
                : question.base().flatMap(listed::url).map(URI::toString).orElse(listed.location());
        ObjectNode entry = into.addObject().put("loc", location);
        if (!listed.lastmod().isEmpty()) {
            entry.put("lastmod", listed.lastmod());
        }
    }

    private static ObjectNode type(Question question) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        try {
            return answer.put("type", raw(question).type());
        } catch (Unreadable unreadable) {
            return answer.put("error", word(unreadable.trouble().name()));
        }
    }

    private static RawSitemap raw(Question question) throws Unreadable {
        return SitemapReader.raw(question.contentOr("text"), Budget.SITEMAP);
    }

    private static ObjectNode site(Question question) {
        URI home = Urls.given(question.required("homepage"))
                .orElseThrow(() -> new IllegalArgumentException("'homepage' is no URL"));
        GivenAnswers answers = GivenAnswers.of(question.input().path("responses"));
        Set<String> pages = new LinkedHashSet<>();
        Listing listing = listing(home, answers, pages);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode found = answer.putArray("pages");
        pages.forEach(found::add);
        ArrayNode problems = answer.putArray("problems");
        listing.problems().forEach(problem -> problems.addObject()
                .put("url", problem.url().toString())
                .put("trouble", word(problem.trouble().name()))
                .put("detail", problem.detail()));
        return answer;
    }

    private static Listing listing(URI home, GivenAnswers answers, Set<String> pages) {
        Discovery discovery = new Discovery(
                home,
                answers::sitemap,
                answers::sitemap,
                entries -> entries.forEach(entry -> pages.add(entry.url().toString())));
        try {
            return discovery.list(answers.namedByRobots(home));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped", stopped);
        }
    }

    private static String word(String trouble) {
        return trouble.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
