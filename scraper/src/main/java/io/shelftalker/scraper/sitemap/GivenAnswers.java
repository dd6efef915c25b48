package io.shelftalker.scraper.sitemap;

import com.fasterxml.jackson.databind.JsonNode;
import io.shelftalker.core.egress.Budget;
import io.shelftalker.scraper.fetch.Trouble;
import io.shelftalker.scraper.robots.RobotsTxt;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A site whose answers are given: each URL with a status and a file or a text. Everything else is not found. */
final class GivenAnswers {
    private static final int REDIRECTS = 5;

    private final Map<String, JsonNode> answers = new HashMap<>();

    private GivenAnswers() {}

    /** @param responses an object of URLs with {@code status}, {@code location}, {@code file} or {@code text} */
    static GivenAnswers of(JsonNode responses) {
        GivenAnswers given = new GivenAnswers();
        responses.properties().forEach(answer -> given.answers.put(spelled(answer.getKey()), answer.getValue()));
        return given;
    }

    List<String> namedByRobots(URI home) {
        return content(home.resolve("/robots.txt"), 0)
                .map(content -> RobotsTxt.read(content).sitemaps())
                .orElse(List.of());
    }

    Sitemap sitemap(URI url) {
        return content(url, 0)
                .map(content -> SitemapReader.read(url, content, Budget.SITEMAP))
                .orElseGet(() -> new Sitemap.None(Trouble.NOT_FOUND, "not given"));
    }

    private Optional<byte[]> content(URI url, int redirects) {
        JsonNode answer = answers.get(spelled(url.toString()));
        if (answer == null || redirects > REDIRECTS) {
            return Optional.empty();
        }
        int status = answer.path("status").asInt(200);
        if (status / 100 == 3) {
            return Urls.absolute(url, answer.path("location").asText()).flatMap(to -> content(to, redirects + 1));
        }
        return status / 100 == 2 ? Optional.of(body(answer)) : Optional.empty();
    }

    private static byte[] body(JsonNode answer) {
        if (!answer.path("file").isTextual()) {
            return answer.path("text").asText().getBytes(StandardCharsets.UTF_8);
        }
        try {
            return Files.readAllBytes(Path.of(answer.path("file").asText()));
        } catch (IOException missing) {
            throw new IllegalArgumentException(
                    "cannot read " + answer.path("file").asText(), missing);
        }
    }

    private static String spelled(String url) {
        return Urls.given(url).map(URI::toString).orElse(url);
    }
}
