package io.shelftalker.channels.telegram;

import io.shelftalker.channels.RichText;

/** Telegram's HTML mode (core.telegram.org/bots/api#html-style). */
final class Html {
    private Html() {}

    static String of(RichText rich) {
        String text = rich.text();
        StringBuilder html = new StringBuilder(text.length() + 64);
        int at = 0;
        for (RichText.Mark mark : rich.marks()) {
            html.append(escaped(text.substring(at, mark.start())));
            String inside = escaped(text.substring(mark.start(), mark.end()));
            html.append(
                    switch (mark.style()) {
                        case BOLD -> "<b>" + inside + "</b>";
                        case MONOSPACED -> "<pre>" + inside + "</pre>";
                        case LINK ->
                            "<a href=\"" + escaped(mark.target()).replace("\"", "&quot;") + "\">" + inside + "</a>";
                    });
            at = mark.end();
        }
        return html.append(escaped(text.substring(at))).toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
