package io.shelftalker.testkit.telegram;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.shelftalker.testkit.platform.Json;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The pictures that Telegram keeps for one bot. */
final class Photos {
    private static final int MOST_BYTES = 10 * 1024 * 1024;
    private static final String ATTACHED = "attach://";

    private final ReentrantLock lock = new ReentrantLock();
    private final Set<String> known = new HashSet<>();

    /** Takes a reference, or the upload that stands under {@code field}. */
    Photo take(String reference, String field, Parameters parameters) {
        @Nullable Upload upload = parameters.files().get(field);
        if (upload != null) {
            return uploaded(upload);
        }
        if (reference.startsWith(ATTACHED)) {
            return attached(reference.substring(ATTACHED.length()), parameters);
        }
        if (reference.isEmpty()) {
            throw Refused.badRequest("there is no photo in the request");
        }
        String folded = reference.toLowerCase(Locale.ROOT);
        if (folded.startsWith("http://") || folded.startsWith("https://")) {
            return new Photo.ByUrl(keep(reference), reference);
        }
        return byId(reference);
    }

    static ArrayNode json(Photo photo) {
        ArrayNode sizes = Json.array();
        sizes.addObject()
                .put("file_id", photo.fileId())
                .put("file_unique_id", "u" + photo.fileId().substring(4))
                .put("width", 800)
                .put("height", 600);
        return sizes;
    }

    private Photo attached(String name, Parameters parameters) {
        @Nullable Upload upload = parameters.files().get(name);
        if (upload == null) {
            throw Refused.badRequest("file \"" + name + "\" is not attached to the request");
        }
        return uploaded(upload);
    }

    private Photo uploaded(Upload upload) {
        if (upload.bytes() > MOST_BYTES) {
            throw Refused.badRequest("file of size " + upload.bytes() + " bytes is too big for a photo");
        }
        if (upload.bytes() == 0) {
            throw Refused.badRequest("file must be non-empty");
        }
        return new Photo.Uploaded(keep(upload.fileName() + upload.digest()), upload.fileName(), upload.bytes());
    }

    private Photo byId(String reference) {
        lock.lock();
        try {
            if (!known.contains(reference)) {
                throw Refused.badRequest("wrong remote file identifier specified: Wrong string length");
            }
            return new Photo.ByFileId(reference);
        } finally {
            lock.unlock();
        }
    }

    private String keep(String origin) {
        String fileId = "AgAC" + Integer.toHexString(origin.hashCode()) + "x" + origin.length();
        lock.lock();
        try {
            known.add(fileId);
            return fileId;
        } finally {
            lock.unlock();
        }
    }
}
