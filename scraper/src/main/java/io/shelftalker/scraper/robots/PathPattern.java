package io.shelftalker.scraper.robots;

import java.util.List;

/**
 * The path of a rule: {@code *} stands for anything, {@code $} at the end for the end of the URL (RFC 9309, section
 * 2.2.3).
 *
 * @param parts what stands between the stars, spelled one way
 * @param anchored whether the URL has to end where the pattern does
 * @param length by which the longest of several matching patterns decides
 */
record PathPattern(List<String> parts, boolean anchored, int length) {
    PathPattern {
        parts = List.copyOf(parts);
    }

    /** @param text as written; a path without its leading slash is taken to have one */
    static PathPattern of(String text) {
        String path = text.startsWith("/") || text.startsWith("*") ? text : "/" + text;
        String spelled = Escapes.normal(path);
        boolean anchored = spelled.endsWith("$");
        String body = anchored ? spelled.substring(0, spelled.length() - 1) : spelled;
        return new PathPattern(List.of(body.replace("$", "%24").split("\\*", -1)), anchored, spelled.length());
    }

    /** Spells the path and query of a URL as patterns are spelled; its stars and dollars are nothing special. */
    static String subject(String pathAndQuery) {
        return Escapes.normal(pathAndQuery).replace("*", "%2A").replace("$", "%24");
    }

    /** @param subject as {@link #subject} spells it */
    boolean matches(String subject) {
        if (!subject.startsWith(parts.getFirst())) {
            return false;
        }
        int end = parts.getFirst().length();
        if (parts.size() == 1) {
            return !anchored || end == subject.length();
        }
        for (String part : parts.subList(1, parts.size() - (anchored ? 1 : 0))) {
            int found = subject.indexOf(part, end);
            if (found < 0) {
                return false;
            }
            end = found + part.length();
        }
        return !anchored || endsWith(subject, end);
    }

    private boolean endsWith(String subject, int from) {
        String last = parts.getLast();
        return subject.length() - last.length() >= from && subject.endsWith(last);
    }
}
