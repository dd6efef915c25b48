package io.shelftalker.scraper.robots;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.core.egress.EgressConfiguration;
import io.shelftalker.core.inspect.Question;
import io.shelftalker.core.inspect.Shown;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;

/** Reads a robots.txt as the crawl does: what it allows, which line decides, what it asks for. */
@Singleton
public final class RobotsInspection implements Shown {
    private static final String DELAY = "robots_delay";
    private static final String SITEMAPS = "robots_sitemaps";
    private static final String LINE = "robots_line";
    private static final String OF_ITS_SITE = "robots_na";

    @Override
    public Set<String> kinds() {
        return Set.of("robots", OF_ITS_SITE, DELAY, SITEMAPS, LINE);
    }

    @Override
    public String name() {
        return "robots";
    }

    @Override
    public Set<String> hints() {
        return Set.of("agent");
    }

    @Override
    public ObjectNode answer(Question question) {
        RobotsTxt robots = RobotsTxt.read(content(question));
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        switch (question.kind()) {
            case DELAY -> delay(robots, agent(question), answer);
            case SITEMAPS -> sitemaps(robots, question, answer);
            case LINE ->
                answer.put(
                        "line",
                        decide(robots, question)
                                .map(RobotsTxt.Decision::line)
                                .filter(line -> line > 0)
                                .orElse(-1));
            case OF_ITS_SITE -> {
                if (isOfItsSite(question)) {
                    decision(robots, question, answer);
                } else {
                    answer.putNull("allowed");
                }
            }
            default -> {
                decision(robots, question, answer);
                delay(robots, agent(question), answer);
                sitemaps(robots, question, answer);
            }
        }
        return answer;
    }

    @Override
    public List<String> lines(ObjectNode answer) {
        List<String> lines = new ArrayList<>();
        if (answer.has("allowed")) {
            lines.add((answer.path("allowed").asBoolean() ? "allowed" : "not allowed") + why(answer));
        }
        lines.add(
                answer.path("delay").isNumber()
                        ? "delay: " + answer.path("delay").asText() + " s, line "
                                + answer.path("delay_line").asText()
                        : "delay: none");
        answer.path("sitemaps").forEach(sitemap -> lines.add("sitemap: " + sitemap.asText()));
        if (answer.path("sitemaps").isEmpty()) {
            lines.add("sitemap: none");
        }
        return lines;
    }

    private static String why(ObjectNode answer) {
        return answer.path("line").asInt() == 0
                ? ": no line speaks of it"
                : " by line " + answer.path("line").asText() + ": "
                        + answer.path("rule").asText();
    }

    /** A robots.txt that is null is an empty one. */
    private static byte[] content(Question question) {
        return question.content()
                .or(() -> question.text("robots_b64")
                        .or(() -> question.text("robots_txt_b64"))
                        .map(text -> Base64.getMimeDecoder().decode(text)))
                .orElseGet(() -> question.input().has("robots_txt")
                        ? question.text("robots_txt").orElse("").getBytes(StandardCharsets.UTF_8)
                        : question.contentOr("text"));
    }

    private static String agent(Question question) {
        return question.text("agent").orElse(EgressConfiguration.AGENT);
    }

    private static Optional<RobotsTxt.Decision> decide(RobotsTxt robots, Question question) {
        return question.text("url").map(url -> robots.decide(agent(question), url));
    }

    private static void decision(RobotsTxt robots, Question question, ObjectNode answer) {
        decide(robots, question).ifPresent(decision -> answer.put("allowed", decision.allowed())
                .put("line", decision.line())
                .put("rule", decision.rule()));
    }

    private static void delay(RobotsTxt robots, String agent, ObjectNode answer) {
        answer.putNull("delay");
        robots.pause(agent)
                .ifPresent(pause -> answer.put("delay", pause.seconds()).put("delay_line", pause.line()));
    }

    private static void sitemaps(RobotsTxt robots, Question question, ObjectNode answer) {
        Optional<HttpUrl> base = question.text("base_url").map(HttpUrl::parse);
        ArrayNode sitemaps = answer.putArray("sitemaps");
        robots.sitemaps()
                .forEach(sitemap -> sitemaps.add(base.map(from -> from.resolve(sitemap))
                        .map(HttpUrl::toString)
                        .orElse(sitemap)));
    }

    /** A robots.txt speaks of one scheme, host and port only (RFC 9309, section 2.3). */
    private static boolean isOfItsSite(Question question) {
        Optional<HttpUrl> robots = question.text("robots_url").map(HttpUrl::parse);
        Optional<HttpUrl> url = question.text("url").map(HttpUrl::parse);
        return robots.isPresent()
                && url.isPresent()
                && robots.get().scheme().equals(url.get().scheme())
                && robots.get().host().equals(url.get().host())
                && robots.get().port() == url.get().port();
    }
}
