package io.shelftalker.core.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The master key of an installation that was given none: made once, and kept in a file that only its owner reads. */
final class KeptKey {
    private static final int BYTES = 32;
    private static final String FILE = "master-key";

    private KeptKey() {}

    /** The key in the directory. Of processes that make one at the same time, all come to the same. */
    static String in(Path directory) {
        Path file = directory.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return Files.readString(file).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException("The master key " + file + " can be neither read nor made", failure);
        }
    }

    /** A link appears whole or not at all, and never takes another's place. */
    private static void make(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path fresh = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                FILE,
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            byte[] key = new byte[BYTES];
            new SecureRandom().nextBytes(key);
            Files.writeString(fresh, Base64.getEncoder().encodeToString(key) + "\n");
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException another) {
            // Another process was first: its key holds.
            return;
        } finally {
            Files.delete(fresh);
        }
    }
}
