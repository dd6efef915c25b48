package io.shelftalker.scraper.sitemap;

import java.io.IOException;
import java.io.Reader;
import java.util.regex.Pattern;

/**
 * XML with its commonest faults mended on the way: an ampersand that begins no entity stands for itself, and characters
 * that XML does not allow are left out.
 */
final class MendedReader extends Reader {
    private static final Pattern ENTITY = Pattern.compile("#[0-9]{1,7};|#x[0-9a-fA-F]{1,6};|(amp|lt|gt|quot|apos);");
    private static final int LONGEST_ENTITY = 10;
    private static final String CDATA = "<![CDATA[";
    private static final String CDATA_END = "]]>";

    private final Reader source;
    private final char[] buffer = new char[16 * 1024];
    private int at;
    private int end;
    private String pending = "";
    private int begun;
    private int ending;
    private boolean inCdata;

    MendedReader(Reader source) {
        this.source = source;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        int count = 0;
        while (count < length) {
            int next = next();
            if (next < 0) {
                return count == 0 ? -1 : count;
            }
            into[offset + count] = (char) next;
            count++;
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    private int next() throws IOException {
        if (!pending.isEmpty()) {
            char first = pending.charAt(0);
            pending = pending.substring(1);
            return first;
        }
        int next = take();
        while (next >= 0 && isForbidden(next)) {
            next = take();
        }
        follow(next);
        if (next == '&' && !inCdata && !beginsEntity()) {
            pending = "amp;";
        }
        return next;
    }

    private static boolean isForbidden(int character) {
        return character < 0x20 && character != '\t' && character != '\n' && character != '\r'
                || character == 0xfffe
                || character == 0xffff;
    }

    /** Keeps track of CDATA sections, in which an ampersand is nothing special. */
    private void follow(int character) {
        if (inCdata) {
            ending = character == ']' ? Math.min(ending + 1, 2) : character == '>' && ending == 2 ? 3 : 0;
            inCdata = ending < CDATA_END.length();
            return;
        }
        boolean goesOn = character == CDATA.charAt(begun);
        begun = goesOn ? begun + 1 : character == '<' ? 1 : 0;
        if (begun == CDATA.length()) {
            inCdata = true;
            begun = 0;
            ending = 0;
        }
    }

    private boolean beginsEntity() throws IOException {
        while (end - at < LONGEST_ENTITY && fill()) {
            // Few characters are left, and more may come.
        }
        String ahead = new String(buffer, at, Math.min(LONGEST_ENTITY, end - at));
        return ENTITY.matcher(ahead).lookingAt();
    }

    private int take() throws IOException {
        if (at == end && !fill()) {
            return -1;
        }
        return buffer[at++];
    }

    /** @return whether more came */
    private boolean fill() throws IOException {
        System.arraycopy(buffer, at, buffer, 0, end - at);
        end -= at;
        at = 0;
        int count = source.read(buffer, end, buffer.length - end);
        end += Math.max(count, 0);
        return count > 0;
    }
}
