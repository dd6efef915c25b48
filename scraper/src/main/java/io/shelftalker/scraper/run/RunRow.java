package io.shelftalker.scraper.run;

import io.shelftalker.catalog.product.RunId;
import io.shelftalker.catalog.product.SourceId;
import io.shelftalker.core.channel.ConversationId;
import io.shelftalker.core.workspace.ContactId;
import io.shelftalker.core.workspace.WorkspaceId;
import io.shelftalker.scraper.fetch.Trouble;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the rows of runs. */
final class RunRow {
    private RunRow() {}

    static Run read(ResultSet row, WorkspaceId workspace) throws SQLException {
        return new Run(
                new RunKey(workspace, new RunId(row.getLong("id"))),
                new SourceId(row.getLong("source")),
                RunState.of(row.getString("state")),
                options(row),
                row.getBoolean("is_first"),
                asked(row),
                new Run.Times(
                        moment(row, "created_at").orElseThrow(),
                        moment(row, "started_at"),
                        moment(row, "ended_at"),
                        moment(row, "held_since")),
                Optional.ofNullable(row.getString("trouble")),
                Optional.ofNullable(row.getString("detail")),
                traits(row),
                row.getBoolean("whole_listing"),
                row.getBoolean("approved"),
                counts(row),
                applied(row));
    }

    static FailedPage failedPage(ResultSet row) throws SQLException {
        return new FailedPage(row.getString("url"), Trouble.valueOf(row.getString("trouble")), row.getString("detail"));
    }

    private static Run.Options options(ResultSet row) throws SQLException {
        return new Run.Options(
                reach(row),
                Optional.ofNullable(row.getObject("delay_ms", Integer.class)).map(Duration::ofMillis),
                Optional.ofNullable(row.getObject("concurrency", Integer.class)));
    }

    private static Run.Reach reach(ResultSet row) throws SQLException {
        if (row.getBoolean("glance")) {
            return Run.Reach.WATCHED;
        }
        return row.getBoolean("everything") ? Run.Reach.EVERYTHING : Run.Reach.CHANGED;
    }

    private static Optional<Asked> asked(ResultSet row) throws SQLException {
        Long conversation = row.getObject("asked_in", Long.class);
        return conversation == null
                ? Optional.empty()
                : Optional.of(new Asked(
                        new ContactId(row.getLong("asked_by")),
                        new ConversationId(conversation),
                        Locale.forLanguageTag(row.getString("asked_language")),
                        ZoneId.of(row.getString("asked_zone"))));
    }

    private static List<Trait> traits(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("traits").getArray())
                .map(Trait::of)
                .toList();
    }

    private static Counts counts(ResultSet row) throws SQLException {
        return new Counts(
                row.getLong("listed"),
                row.getLong("due"),
                row.getLong("fetched"),
                row.getLong("unchanged"),
                row.getLong("products"),
                row.getLong("other_pages"),
                row.getLong("gone"),
                row.getLong("skipped"),
                row.getLong("failed"),
                row.getLong("blocked"),
                row.getLong("still_failing"),
                row.getLong("without_price"),
                row.getLong("shelved"));
    }

    private static Applied applied(ResultSet row) throws SQLException {
        return new Applied(
                row.getLong("added"),
                row.getLong("repriced"),
                row.getLong("restocked"),
                row.getLong("sold_out"),
                row.getLong("relisted"),
                row.getLong("described"),
                row.getLong("delisted"),
                row.getLong("emptied"));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
