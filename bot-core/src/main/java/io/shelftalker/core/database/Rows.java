package io.shelftalker.core.database;

import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;

/** How rows and parameters are read and written everywhere. */
public final class Rows {
    private Rows() {}

    /** A JDBI over connections, with the array types that our SQL uses. */
    public static Jdbi over(DataSource connections) {
        Jdbi jdbi = Jdbi.create(connections);
        // What is bound may be a message or a token; an error goes into the log.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        jdbi.registerArrayType(Long.class, "bigint");
        jdbi.registerArrayType(Integer.class, "integer");
        jdbi.registerArrayType(Boolean.class, "boolean");
        jdbi.registerArrayType(String.class, "text");
        return jdbi;
    }
}
