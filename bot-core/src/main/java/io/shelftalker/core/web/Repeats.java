package io.shelftalker.core.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.shelftalker.core.workspace.Transactions;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * Requests that may come again, since nobody knows whether they arrived: with the same {@code Idempotency-Key} they are
 * done once within a day, and answered the same (draft-ietf-httpapi-idempotency-key-header-07).
 *
 * <p>The answer is kept in the transaction that does the work. What was refused has changed nothing and is not kept.
 */
@Singleton
public final class Repeats {
    private static final String HEADER = "Idempotency-Key";

    private final Transactions transactions;

    Repeats(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * What somebody asks for.
     *
     * @param key empty where it may be done again
     * @param hash of all that it says
     */
    public record Asked(Caller caller, Optional<String> key, String hash) {
        /** @throws Refusal if its key cannot be taken */
        public static Asked of(Caller caller, HttpRequest<?> request, byte[] body) {
            Optional<String> key =
                    Optional.ofNullable(request.getHeaders().get(HEADER)).map(Repeats::key);
            return new Asked(caller, key, Repeats.hash(request.getMethodName() + " " + request.getPath(), body));
        }
    }

    /** The answer to the same request, if it came before. @throws Refusal if another one came with this key */
    public Optional<Answer> earlier(Asked asked) {
        return asked.key().isEmpty()
                ? Optional.empty()
                : transactions.in(asked.caller().actor().workspace(), handle -> kept(handle, asked));
    }

    /** Does work in one transaction in the caller's workspace, unless it is done: of two at once, one waits for the other. */
    public Answer once(Asked asked, Function<Handle, Answer> work) {
        return transactions.in(asked.caller().actor().workspace(), handle -> {
            if (asked.key().isEmpty()) {
                return work.apply(handle);
            }
            forget(handle);
            return begins(handle, asked)
                    ? keep(handle, asked, work.apply(handle))
                    : kept(handle, asked).orElseThrow();
        });
    }

    private static void forget(Handle handle) {
        handle.execute("""
                delete from api_request where (caller, key) in (
                  select caller, key from api_request where created_at < clock() - interval '24 hours'
                  limit 100 for update skip locked)
                """);
    }

    private static boolean begins(Handle handle, Asked asked) {
        return handle.createUpdate("""
                        insert into api_request (caller, key, asked) values (:caller, :key, :asked)
                        on conflict (caller, key) do nothing
                        """)
                        .bind("caller", asked.caller().key().value())
                        .bind("key", asked.key().orElseThrow())
                        .bind("asked", asked.hash())
                        .execute()
                > 0;
    }

    private static Answer keep(Handle handle, Asked asked, Answer answer) {
        handle.createUpdate("""
                        update api_request set status = :status, body = :body, location = :location
                        where caller = :caller and key = :key
                        """)
                .bind("status", answer.status())
                .bind("body", answer.body())
                .bind("location", answer.location().orElse(null))
                .bind("caller", asked.caller().key().value())
                .bind("key", asked.key().orElseThrow())
                .execute();
        return answer;
    }

    private static Optional<Answer> kept(Handle handle, Asked asked) {
        return handle.createQuery("select * from api_request where caller = :caller and key = :key")
                .bind("caller", asked.caller().key().value())
                .bind("key", asked.key().orElseThrow())
                .map((row, context) -> {
                    if (!row.getString("asked").equals(asked.hash())) {
                        throw Refusal.unprocessable(
                                "idempotency-key-reused",
                                "Another request came with this Idempotency-Key. Take a new key for a new request.");
                    }
                    return new Answer(
                            row.getInt("status"),
                            row.getString("body"),
                            Optional.ofNullable(row.getString("location")),
                            true);
                })
                .findOne();
    }

    /** A key as it is written, or as a string of structured fields (RFC 9651), as the draft has it. */
    private static String key(String header) {
        String key = header.strip();
        String bare = key.length() > 1 && key.startsWith("\"") && key.endsWith("\"")
                ? key.substring(1, key.length() - 1)
                : key;
        if (!bare.matches("[\\x21-\\x7e]{1,255}")) {
            throw new Refusal(
                    HttpStatus.BAD_REQUEST,
                    "idempotency-key-invalid",
                    "An Idempotency-Key has 1 to 255 visible ASCII characters.");
        }
        return bare;
    }

    private static String hash(String what, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(what.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
