package io.shelftalker.catalog.browse;

import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.List;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/** Keeps what the server's {@code auto_explain} says of each statement. */
record PlanLogger(List<String> plans) implements SqlLogger {
    @Override
    public void logAfterExecution(StatementContext context) {
        try {
            for (SQLWarning said = context.getStatement().getWarnings(); said != null; said = said.getNextWarning()) {
                plans.add(said.getMessage());
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
