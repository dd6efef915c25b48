package io.shelftalker.core.database;

import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** How rows and parameters are read and written everywhere. */
public final class Rows {
    private Rows() {}

    /** A JDBI over connections, with the array types that our SQL uses. */
    public static Jdbi over(DataSource connections) {
        Jdbi jdbi = Jdbi.create(connections);
        jdbi.registerArrayType(Long.class, "bigint");
        jdbi.registerArrayType(Integer.class, "integer");
        jdbi.registerArrayType(Boolean.class, "boolean");
        jdbi.registerArrayType(String.class, "text");
        return jdbi;
    }
}
