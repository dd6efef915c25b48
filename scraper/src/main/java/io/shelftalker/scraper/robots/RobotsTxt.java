package io.shelftalker.scraper.robots;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A robots.txt.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9309">RFC 9309</a>
 */
public final class RobotsTxt {
    /** Crawlers read at least so much (section 2.5); what stands behind it is not read. */
    private static final int MOST_BYTES = 500 * 1024;

    private final Map<Agent, Group> groups;
    private final List<String> sitemaps;

    private RobotsTxt(Map<Agent, Group> groups, List<String> sitemaps) {
        this.groups = Map.copyOf(groups);
        this.sitemaps = List.copyOf(sitemaps);
    }

    /**
     * Whether a URL may be fetched.
     *
     * @param line of the rule that decided, from 1; 0 where no rule speaks of this URL, so that it is free
     * @param rule as it is written
     */
    public record Decision(boolean allowed, int line, String rule) {
        private static final Decision FREE = new Decision(true, 0, "");
    }

    /**
     * A pause between requests.
     *
     * @param line that asks for it, from 1
     */
    public record Pause(BigDecimal seconds, int line) {}

    public static RobotsTxt read(byte[] content) {
        return read(text(content));
    }

    public static RobotsTxt read(String content) {
        List<Line> lines = Line.read(content);
        List<String> sitemaps = lines.stream()
                .filter(line -> line.field() == Line.Field.SITEMAP)
                .map(Line::value)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
        return new RobotsTxt(new GroupReader().read(lines), sitemaps);
    }

    /**
     * Decides over a URL.
     *
     * @param agent a crawler's name; a version behind a slash does not matter
     * @param url absolute, or its path and query
     */
    public Decision decide(String agent, String url) {
        String path = pathAndQuery(url);
        // The file itself is always free (section 2.2.2).
        if (path.equals("/robots.txt")) {
            return Decision.FREE;
        }
        return group(agent)
                .deciding(PathPattern.subject(path))
                .map(rule -> new Decision(rule.allows(), rule.line(), rule.text()))
                .orElse(Decision.FREE);
    }

    /** The pause that a crawler is asked for. */
    public Optional<Pause> pause(String agent) {
        return group(agent).delay().map(delay -> new Pause(delay.seconds(), delay.line()));
    }

    /** The sitemaps that are named, as they are written. */
    public List<String> sitemaps() {
        return sitemaps;
    }

    private Group group(String agent) {
        Group own = groups.get(Agent.of(agent));
        return own == null ? groups.getOrDefault(Agent.ANY, Group.EMPTY) : own;
    }

    private static String pathAndQuery(String url) {
        String rest = url.strip().split("#", 2)[0];
        if (rest.matches("(?i)https?://.*")) {
            rest = rest.replaceFirst("(?i)^https?://[^/?]*", "");
        }
        return rest.startsWith("/") ? rest : "/" + rest;
    }

    private static String text(byte[] content) {
        int length = Math.min(content.length, MOST_BYTES);
        Charset charset = charset(content);
        int mark = hasWideMark(content) ? 2 : 0;
        String text = new String(content, mark, length - mark, charset);
        if (length < content.length) {
            // Half a line could mean something else than the whole.
            text = text.substring(0, Math.max(text.lastIndexOf('\n'), 0));
        }
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /** Some files carry the mark of UTF-16 and are none: their letters have no empty half. */
    private static Charset charset(byte[] content) {
        if (!hasWideMark(content) || content.length < 4 || (content[2] != 0 && content[3] != 0)) {
            return StandardCharsets.UTF_8;
        }
        return (content[0] & 0xff) == 0xfe ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }

    private static boolean hasWideMark(byte[] content) {
        int mark = content.length < 2 ? 0 : (content[0] & 0xff) << 8 | content[1] & 0xff;
        return mark == 0xfeff || mark == 0xfffe;
    }
}
