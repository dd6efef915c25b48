package io.shelftalker.deploy.inspect;

import io.shelftalker.core.egress.Answer;
import io.shelftalker.core.egress.Ask;
import io.shelftalker.core.egress.Budget;
import io.shelftalker.core.egress.Egress;
import io.shelftalker.deploy.start.Exit;
import io.shelftalker.deploy.start.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;

/** What is to be read, out of a file, from the web or from standard input, as long as that is not too much. */
final class Contents {
    /** As much as a sitemap may have. */
    private static final int MOST = 50 * 1024 * 1024;

    private Contents() {}

    /** @throws IllegalArgumentException if no file can be called so */
    static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException never) {
            throw new IllegalArgumentException("no file can be called '" + name + "'", never);
        }
    }

    /** @throws IllegalArgumentException if there is no such file, or it is too large */
    static byte[] ofFile(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new IllegalArgumentException("there is no file " + file);
        }
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new IllegalArgumentException(file + " is not a file that can be read");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return limited(in, file.toString());
        }
    }

    /** @throws IllegalArgumentException if there is too much */
    static byte[] of(InputStream in) throws IOException {
        return limited(in, "standard input");
    }

    /**
     * Fetches a page, or what is as large as a sitemap.
     *
     * @throws Refused if it cannot be got
     */
    static Answer.Received ofUrl(String url, boolean page, Egress egress) {
        return switch (egress.get(new Ask(url, Map.of(), page ? Budget.PAGE : Budget.SITEMAP))) {
            case Answer.Received received when received.status() / 100 == 2 -> received;
            case Answer.Received received -> throw unreachable(url, "it answers with status " + received.status());
            case Answer.Forbidden forbidden -> throw unreachable(url, forbidden.reason());
            case Answer.Failed failed -> throw unreachable(url, failed.reason());
        };
    }

    private static Refused unreachable(String url, String reason) {
        return new Refused(
                Exit.FAILED,
                "Cannot read " + url + ": " + reason
                        + ". Where a browser can, save it there and give the file with --url " + url + ".");
    }

    private static byte[] limited(InputStream in, String name) throws IOException {
        byte[] content = in.readNBytes(MOST + 1);
        if (content.length > MOST) {
            throw new IllegalArgumentException(name + " is larger than " + MOST / (1024 * 1024) + " MiB");
        }
        return content;
    }
}
