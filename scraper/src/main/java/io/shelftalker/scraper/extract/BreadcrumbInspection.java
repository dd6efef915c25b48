package io.shelftalker.scraper.extract;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.core.inspect.Question;
import io.shelftalker.core.inspect.Shown;
import io.shelftalker.scraper.markup.Items;
import io.shelftalker.scraper.node.Fragments;
import io.shelftalker.scraper.trail.Crumb;
import io.shelftalker.scraper.trail.Trails;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/** {@code breadcrumb}: the trail of a page, or of a piece of HTML that is nothing but a trail. */
@Singleton
final class BreadcrumbInspection implements Shown {
    private static final Pattern WHOLE_PAGE = Pattern.compile("(?i)<(!doctype|html|head|body)[\\s>]");
    private static final URI NOWHERE = URI.create("https://page.invalid/");

    @Override
    public String name() {
        return "breadcrumb";
    }

    @Override
    public Set<String> kinds() {
        return Set.of("breadcrumb");
    }

    @Override
    public ObjectNode answer(Question question) {
        String html = new String(question.contentOr("html"), StandardCharsets.UTF_8);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode items = answer.putArray("items");
        for (Crumb crumb : trail(html, question)) {
            ObjectNode item = items.addObject();
            crumb.name().ifPresent(name -> item.put("name", name));
            crumb.url().ifPresent(url -> item.put("url", url));
        }
        return answer;
    }

    private static List<Crumb> trail(String html, Question question) {
        String base = question.base().map(URI::toString).orElse("");
        if (!WHOLE_PAGE.matcher(html).find()) {
            return Trails.read(Fragments.of(html), base);
        }
        Page page = Page.of(question.base().filter(URI::isAbsolute).orElse(NOWHERE), Jsoup.parse(html, base));
        return Stream.<Supplier<Items>>of(
                        () -> Items.ofJsonLd(page.jsonLd(), page.url()),
                        () -> Items.ofMicrodata(page.document(), page.url()),
                        () -> Items.ofRdfa(page.document(), page.url()))
                .map(items -> new Breadcrumbs(items.get(), page).trail())
                .filter(trail -> !trail.isEmpty())
                .findFirst()
                .orElseGet(() -> Trails.onPage(page.document(), base));
    }

    @Override
    public List<String> lines(ObjectNode answer) {
        List<String> lines = new ArrayList<>();
        answer.withArray("items")
                .forEach(item -> lines.add("  ".repeat(lines.size())
                        + item.path("name").asText("(no name)")
                        + (item.has("url") ? "  " + item.get("url").asText() : "")));
        return lines.isEmpty() ? List.of("No breadcrumbs are found here.") : lines;
    }
}
