package io.shelftalker.channels.whatsapp;

import io.shelftalker.channels.RichText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * WhatsApp's formatting (faq.whatsapp.com, How to format your messages). It knows no escapes: a mark that may format
 * somebody's words is replaced by a character that looks like it, and all others are left alone, those in addresses too.
 */
final class WhatsAppMarkup {
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+", Pattern.CASE_INSENSITIVE);

    /** A mark that may begin or end a stretch: nothing of a word on one of its sides. */
    private static final Pattern MARK =
            Pattern.compile("(?<![\\p{L}\\p{N}])[*_~](?=\\S)|(?<=\\S)[*_~](?![\\p{L}\\p{N}])|`|(?m:^)[*>](?= )");

    private WhatsAppMarkup() {}

    static String of(RichText rich) {
        String text = rich.text();
        StringBuilder marked = new StringBuilder(text.length() + 16);
        int at = 0;
        for (RichText.Mark mark : rich.marks()) {
            marked.append(escaped(text.substring(at, mark.start())));
            String inside = text.substring(mark.start(), mark.end());
            marked.append(
                    switch (mark.style()) {
                        case BOLD -> bold(escaped(inside));
                        case MONOSPACED -> "```" + inside.replace('`', 'ˋ') + "```";
                        case LINK -> escaped(inside);
                    });
            at = mark.end();
        }
        return marked.append(escaped(text.substring(at))).toString();
    }

    /** Text that nothing is formatted in. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        Matcher addresses = ADDRESS.matcher(text);
        int at = 0;
        while (addresses.find()) {
            escaped.append(replaced(text.substring(at, addresses.start()))).append(addresses.group());
            at = addresses.end();
        }
        return escaped.append(replaced(text.substring(at))).toString();
    }

    /** Bold holds within a line, not next to a space, up to the next star, and not next to another mark. */
    private static String bold(String words) {
        boolean fits = !words.isBlank()
                && words.equals(words.strip())
                && words.indexOf('\n') < 0
                && !words.matches("[*_~].*|.*[*_~]");
        return fits ? "*" + words.replace('*', '∗') + "*" : words;
    }

    private static String replaced(String text) {
        return MARK.matcher(text).replaceAll(match -> switch (match.group().charAt(0)) {
            case '*' -> "∗";
            case '_' -> "ˍ";
            case '~' -> "∼";
            case '>' -> "›";
            default -> "ˋ";
        });
    }
}
