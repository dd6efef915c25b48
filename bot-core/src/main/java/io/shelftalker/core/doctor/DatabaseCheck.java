package io.shelftalker.core.doctor;

import io.shelftalker.core.database.Database;
import io.shelftalker.core.database.DatabaseAway;
import io.shelftalker.core.workspace.Transactions;
import io.shelftalker.core.workspace.WorkspaceId;
import io.shelftalker.i18n.Phrase;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** The database and its clock, by which everything is timed. */
@Singleton
final class DatabaseCheck implements Check {
    private static final String SUBJECT = "database";

    /** Signatures of platforms hold for five minutes; a clock that is far out refuses them all. */
    private static final Duration APART = Duration.ofSeconds(30);

    private final Transactions transactions;
    private final Database database;
    private final InstantSource clock;

    DatabaseCheck(Transactions transactions, Database database, InstantSource clock) {
        this.transactions = transactions;
        this.database = database;
        this.clock = clock;
    }

    private record Server(String version, Instant now) {}

    @Override
    public List<Finding> look(WorkspaceId workspace) {
        try {
            Server server = transactions.in(
                    workspace, handle -> handle.createQuery("select current_setting('server_version'), clock()")
                            .map((row, context) -> new Server(
                                    row.getString(1), row.getTimestamp(2).toInstant()))
                            .one());
            List<Finding> found = new ArrayList<>();
            found.add(Finding.well(SUBJECT, Phrase.of("doctor.database", server.version(), database.place())));
            Duration apart = Duration.between(server.now(), clock.instant()).abs();
            if (apart.compareTo(APART) > 0) {
                found.add(Finding.warning(
                        "clock",
                        Phrase.of("doctor.clock", Phrase.literal(Long.toString(apart.toSeconds()))),
                        Phrase.of("doctor.clock.do")));
            }
            return found;
        } catch (DatabaseAway away) {
            return List.of(Finding.broken(
                    SUBJECT,
                    Phrase.of("doctor.database.away", database.place()),
                    Phrase.of("doctor.database.away.do")));
        }
    }
}
