package io.shelftalker.core.egress;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** What came of a request. */
public sealed interface Answer {

    /**
     * The other side answered.
     *
     * @param url where the answer came from, after redirects
     * @param body inflated where it was sent compressed
     */
    record Received(URI url, int status, Fields fields, byte[] body) implements Answer {
        private static final Set<Integer> REDIRECTING = Set.of(301, 302, 303, 307, 308);

        /** Where it leads on, if it is a redirect, as it is written. */
        public Optional<String> redirect() {
            return isRedirecting(status) ? fields.get("Location") : Optional.empty();
        }

        static boolean isRedirecting(int status) {
            return REDIRECTING.contains(status);
        }
    }

    /** Nobody was asked: the URL, or where its host leads, may not be called. */
    record Forbidden(String reason) implements Answer {}

    /** There is no answer to use. */
    record Failed(Cause cause, String reason) implements Answer {}

    /** Why there is no answer to use. */
    enum Cause {
        /** The host's name leads nowhere. */
        UNRESOLVED,
        /** No connection, or one that broke. */
        UNREACHABLE,
        TIMEOUT,
        /** Larger than the budget, or a bomb. */
        TOO_LARGE,
        /** More redirects than anyone should follow, or a circle of them. */
        REDIRECTS,
        /** Not what it says it is: cut short, wrongly compressed, not HTTP. */
        BROKEN
    }
}
