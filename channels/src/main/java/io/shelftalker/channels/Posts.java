package io.shelftalker.channels;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.shelftalker.core.database.DatabaseAway;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How platforms' posts are answered: they are believed before anything else, and come again while they cannot be stored. */
public final class Posts {
    private static final Logger log = LoggerFactory.getLogger(Posts.class);
    private static final String RETRY_SECONDS = "5";

    private Posts() {}

    /** What cannot be known now, beside what the database holds: the post must come again. */
    public static final class NotNow extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public NotNow(String message) {
            super(message);
        }
    }

    /**
     * Answers a post: 404 where no bot has the address, 401 where the post is not believed, 503 where it must come again.
     *
     * @param platform that has posted
     * @param believed what is answered once the post is stored; nothing where it is not signed
     */
    public static <B> HttpResponse<?> answered(
            String platform, Supplier<Optional<B>> bot, Function<B, Optional<HttpResponse<?>>> believed) {
        try {
            Optional<B> meant = bot.get();
            return meant.isEmpty()
                    ? HttpResponse.notFound()
                    : believed.apply(meant.get()).orElseGet(HttpResponse::unauthorized);
        } catch (DatabaseAway | NotNow away) {
            log.warn("A post is left with {}: {}", platform, away.getMessage());
            return HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
    }
}
