package io.shelftalker.core.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which part of a list is asked for: so many of what comes after a place in its order, which holds whatever is added or
 * taken away meanwhile.
 *
 * @param after the place, as the key of the last one that was shown
 */
public record Paging(Optional<String> after, int limit) {
    private static final int USUAL = 20;
    private static final int MOST = 100;

    /** @param next where to go on; empty at the end */
    public record Part<T>(List<T> items, Optional<String> next) {
        public Part {
            items = List.copyOf(items);
        }
    }

    /** @throws Refusal if {@code cursor} or {@code limit} cannot be taken */
    public static Paging of(HttpRequest<?> request) {
        Optional<String> cursor = request.getParameters().getFirst("cursor");
        Optional<String> limit = request.getParameters().getFirst("limit");
        return new Paging(cursor.map(Paging::decoded), limit.map(Paging::limit).orElse(USUAL));
    }

    /** How many to look for: one more than is shown, so that the end is known. */
    public int wanted() {
        return limit + 1;
    }

    /**
     * The part to show.
     *
     * @param found what comes after the place, {@link #wanted} at most
     * @param key what each is placed by
     */
    public <T, R> Part<R> part(List<T> found, Function<T, String> key, Function<List<T>, List<R>> shown) {
        List<T> some = found.subList(0, Math.min(limit, found.size()));
        Optional<String> next =
                found.size() > limit ? Optional.of(encoded(key.apply(some.getLast()))) : Optional.empty();
        return new Part<>(shown.apply(some), next);
    }

    /** A cursor that this list did not give. */
    public static Refusal noCursor() {
        return new Refusal(
                HttpStatus.BAD_REQUEST, "cursor-invalid", "This is no 'next' of this list. Begin without a cursor.");
    }

    private static int limit(String text) {
        int limit = text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > MOST) {
            throw new Refusal(HttpStatus.BAD_REQUEST, "limit-invalid", "A limit is a number from 1 to " + MOST + ".");
        }
        return limit;
    }

    private static String encoded(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException none) {
            throw noCursor();
        }
    }
}
