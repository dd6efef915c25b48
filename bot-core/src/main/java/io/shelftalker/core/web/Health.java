package io.shelftalker.core.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.shelftalker.core.database.DatabaseAway;
import io.shelftalker.core.workspace.Transactions;
import java.util.Map;
import org.jdbi.v3.core.JdbiException;

/** Whether the process lives, and whether it can do its work. */
@Controller("/health")
final class Health {
    private static final Map<String, String> UP = Map.of("status", "up");
    private static final String RETRY_SECONDS = "5";

    private final Transactions transactions;

    Health(Transactions transactions) {
        this.transactions = transactions;
    }

    @Get("/live")
    Map<String, String> live() {
        return UP;
    }

    /** The application only comes up on a migrated database; so what remains to ask is whether it still answers. */
    @Get("/ready")
    HttpResponse<Map<String, String>> ready() {
        try {
            transactions.across(handle -> handle.createQuery("select shelftalker.clock() is not null")
                    .mapTo(Boolean.class)
                    .one());
            return HttpResponse.ok(UP);
        } catch (DatabaseAway | JdbiException away) {
            return HttpResponse.<Map<String, String>>status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                    .body(Map.of("status", "down", "reason", "The database does not answer."));
        }
    }
}
