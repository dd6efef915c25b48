package io.shelftalker.scraper.markup;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What else on a page tells which of several products it is about.
 *
 * @param urls the addresses of the page: its own, and the canonical one
 * @param headings what stands over it: its main heading, or what it wants to be shared as
 */
public record PageSigns(Set<URI> urls, List<String> headings, String title) {

    /** A name of fewer letters can stand in a heading by chance. */
    private static final int SHORTEST = 6;

    public PageSigns {
        urls = Set.copyOf(urls);
        headings = headings.stream()
                .map(PageSigns::folded)
                .filter(text -> !text.isEmpty())
                .toList();
        title = folded(title);
    }

    /** Signs of a page of which only the address is known. */
    public static PageSigns of(URI url) {
        return new PageSigns(Set.of(url), List.of(), "");
    }

    boolean isHere(URI url) {
        return urls.contains(url);
    }

    /** Whether the page is headed by this name, maybe among other words. */
    boolean isNamed(String name) {
        String text = folded(name);
        if (text.length() < SHORTEST) {
            return headings.contains(text) || title.startsWith(text);
        }
        return headings.stream().anyMatch(heading -> contains(heading, text)) || contains(title, text);
    }

    private static boolean contains(String heading, String words) {
        return (" " + heading + " ").contains(" " + words + " ");
    }

    private static String folded(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(lower.length());
        boolean gap = false;
        for (int index = 0; index < lower.length(); index += Character.charCount(lower.codePointAt(index))) {
            int point = lower.codePointAt(index);
            if (!Character.isLetterOrDigit(point)) {
                gap = true;
                continue;
            }
            if (gap && !folded.isEmpty()) {
                folded.append(' ');
            }
            gap = false;
            folded.appendCodePoint(point);
        }
        return folded.toString();
    }
}
