package io.shelftalker.deploy.inspect;

import io.shelftalker.core.inspect.Question;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells what cannot be read before anybody tries: nothing at all, or a picture where a page is asked for. */
final class Illegible {
    private static final Set<String> OF_PAGES = Set.of("page", "product_page", "breadcrumb");
    /** That a shop has no rules is something to be read, and so is a table without rows. */
    private static final Set<String> NEVER_EMPTY =
            Set.of("page", "product_page", "breadcrumb", "chat-export", "sitemap");

    /** How other files begin, by what they are. */
    private static final Map<String, String> BEGINNINGS = Map.of(
            "89504e47", "a PNG picture",
            "47494638", "a GIF picture",
            "ffd8ff", "a JPEG picture",
            "25504446", "a PDF",
            "504b0304", "a ZIP archive",
            "1f8b", "compressed with gzip",
            "7f454c46", "a program");

    private static final int BEGINNING = 1_000;

    private Illegible() {}

    /** Why the content of a question cannot be read, and what to do; empty where it may be. */
    static Optional<String> in(Question question) {
        return question.content().flatMap(content -> in(question.kind(), content));
    }

    private static Optional<String> in(String kind, byte[] content) {
        if (content.length == 0) {
            return Optional.of("it is empty. Save it again, or give its URL.")
                    .filter(why -> NEVER_EMPTY.contains(kind));
        }
        return OF_PAGES.contains(kind)
                ? other(content)
                        .map(what -> "it is " + what + ", and no HTML. Save the page's source, or give its URL.")
                : Optional.empty();
    }

    private static Optional<String> other(byte[] content) {
        String beginning = HexFormat.of().formatHex(content, 0, Math.min(4, content.length));
        return BEGINNINGS.entrySet().stream()
                .filter(known -> beginning.startsWith(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> isText(content, beginning) ? Optional.empty() : Optional.of("a file of bytes"));
    }

    /** Text has no zero bytes, unless it begins with the mark of one of the encodings that do. */
    private static boolean isText(byte[] content, String beginning) {
        if (beginning.startsWith("fffe") || beginning.startsWith("feff")) {
            return true;
        }
        for (int index = 0; index < Math.min(BEGINNING, content.length); index++) {
            if (content[index] == 0) {
                return false;
            }
        }
        return true;
    }
}
