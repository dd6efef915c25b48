package io.shelftalker.catalog.product;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * The one door through which a catalog changes: rows, spans and events in the caller's transaction, which is in a
 * workspace.
 *
 * <p>Batches of some dozens to some hundreds cost a handful of statements. Changes of one source wait for each other
 * until their transactions end.
 */
@Singleton
public final class Catalog {

    /** Names the shop behind a source. Without a name it is called by the host of its pages. */
    public void vendor(Handle handle, SourceId source, String name) {
        throw new UnsupportedOperationException("being built");
    }

    /** What these observations would change. Changes nothing and locks nothing. */
    public Comparison compare(Handle handle, SourceId source, List<Observation> observations) {
        throw new UnsupportedOperationException("being built");
    }

    /**
     * Compares again under a lock and applies what differs; whatever does not is verified.
     *
     * @param observations older ones than what is recorded are ignored
     */
    public Recorded record(Handle handle, Pass pass, List<Observation> observations) {
        throw new UnsupportedOperationException("being built");
    }

    /** Says that these are just as they were recorded, as of now. */
    public void verified(Handle handle, SourceId source, List<String> externalIds) {
        throw new UnsupportedOperationException("being built");
    }

    /** Takes offers out of the catalog; those that are not in it are passed over. @return how many went */
    public int delist(Handle handle, Pass pass, List<String> externalIds) {
        throw new UnsupportedOperationException("being built");
    }

    /** What a source has in the catalog, and what of it was not verified since a moment. */
    public Listed listed(Handle handle, SourceId source, Instant since) {
        throw new UnsupportedOperationException("being built");
    }

    /** Says that a run ended, so that what it brought can be told as one. */
    public void close(Handle handle, Pass pass) {
        throw new UnsupportedOperationException("being built");
    }

    /** Says that a source failed repeatedly. @param reason what it answered */
    public void unreadable(Handle handle, SourceId source, String reason) {
        throw new UnsupportedOperationException("being built");
    }

    /** Says that a source that was unreadable can be read again. */
    public void readable(Handle handle, SourceId source) {
        throw new UnsupportedOperationException("being built");
    }
}
