package io.shelftalker.deploy.inspect;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** Lines of a stream, none of which may fill the memory: of one that is too long only so much is kept. */
final class BoundedLines {
    private final Reader in;
    private final int longest;

    /**
     * A line.
     *
     * @param text all of it, or its beginning
     * @param cut whether it was longer than what is kept
     */
    record Line(String text, boolean cut) {}

    BoundedLines(Reader in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** The next line; empty at the end. */
    Optional<Line> next() throws IOException {
        StringBuilder line = new StringBuilder();
        boolean cut = false;
        int c = in.read();
        if (c < 0) {
            return Optional.empty();
        }
        while (c >= 0 && c != '\n') {
            if (line.length() < longest) {
                line.append((char) c);
            } else {
                cut = true;
            }
            c = in.read();
        }
        return Optional.of(new Line(line.toString(), cut));
    }
}
