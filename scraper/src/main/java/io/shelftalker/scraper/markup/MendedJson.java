package io.shelftalker.scraper.markup;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Mends what shops' templates break in JSON: quotes inside of texts that are not escaped, commas that are missing between
 * members, brackets that are not closed at the end. A text or number that is cut off is not completed: it could be
 * another one.
 */
final class MendedJson {
    private final String json;
    private final StringBuilder mended;
    private final Deque<Character> open = new ArrayDeque<>();
    /** The last character that counts before the current one, outside of texts. */
    private char last = ' ';

    private int at = 0;

    private MendedJson(String json) {
        this.json = json;
        this.mended = new StringBuilder(json.length() + 16);
    }

    /** The JSON as it was probably meant. */
    static String of(String json) {
        MendedJson mending = new MendedJson(json);
        while (mending.at < json.length()) {
            mending.step();
        }
        return mending.closed();
    }

    private void step() {
        char now = json.charAt(at);
        switch (now) {
            case '"' -> text();
            case '{', '[' -> {
                separate();
                open.push(now);
                keep(now);
            }
            case '}', ']' -> {
                open.poll();
                keep(now);
            }
            default -> keep(now);
        }
    }

    private void keep(char now) {
        mended.append(now);
        if (!Character.isWhitespace(now)) {
            last = now;
        }
        at++;
    }

    /** Puts the comma that is missing between a value and what follows it. */
    private void separate() {
        if (!open.isEmpty() && (last == '}' || last == ']' || last == '"')) {
            mended.append(',');
        }
    }

    private void text() {
        separate();
        boolean key = open.peek() != null && open.element() == '{' && last != ':';
        mended.append('"');
        for (at++; at < json.length(); at++) {
            char now = json.charAt(at);
            if (now == '"' && isEnd(key)) {
                break;
            }
            if (now == '"') {
                mended.append('\\');
            }
            mended.append(now);
            if (now == '\\' && at + 1 < json.length()) {
                mended.append(json.charAt(++at));
            }
        }
        if (at < json.length()) {
            mended.append('"');
            last = '"';
            at++;
        } else {
            last = ' ';
        }
    }

    /** Whether the quote here ends its text, as what follows it shows. */
    private boolean isEnd(boolean key) {
        int next = significant(at + 1);
        if (next >= json.length()) {
            return true;
        }
        return switch (json.charAt(next)) {
            case ':' -> key;
            case '}', ']' -> !key;
            case ',' -> !key && startsMember(significant(next + 1));
            case '"' -> !key && json.substring(at, next).indexOf('\n') >= 0;
            default -> false;
        };
    }

    private boolean startsMember(int next) {
        boolean inObject = open.peek() != null && open.element() == '{';
        String starts = inObject ? "\"}" : "\"{[]-0123456789tfn";
        return next >= json.length() || starts.indexOf(json.charAt(next)) >= 0;
    }

    private int significant(int from) {
        int next = from;
        while (next < json.length() && Character.isWhitespace(json.charAt(next))) {
            next++;
        }
        return next;
    }

    private String closed() {
        if (last == '}' || last == ']' || last == '"') {
            open.forEach(bracket -> mended.append(bracket == '{' ? '}' : ']'));
        }
        return mended.toString();
    }
}
