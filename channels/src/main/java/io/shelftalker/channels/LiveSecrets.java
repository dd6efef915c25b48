package io.shelftalker.channels;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * A secret that proves who calls, and the one before it: while one is being replaced, both hold. They are set as
 * {@code NEW,OLD}.
 */
public record LiveSecrets(List<String> all) {
    private static final int MOST = 2;

    public LiveSecrets {
        all = List.copyOf(all);
    }

    /**
     * The secrets of a setting.
     *
     * @throws IllegalArgumentException unless they are one or two; the message says of which setting, and not which they are
     */
    public static LiveSecrets of(String setting, String set) {
        List<String> all = Arrays.stream(set.split(",", -1)).map(String::strip).toList();
        if (all.size() > MOST || all.contains("")) {
            throw new IllegalArgumentException(
                    setting + " must be one secret, or two as NEW,OLD while one is being replaced");
        }
        return new LiveSecrets(all);
    }

    /** The one that others are told. */
    public String newest() {
        return all.getFirst();
    }

    /** Whether one of them is of a form, or proves something. Both are tried, so that time does not tell which. */
    public boolean any(Predicate<String> holds) {
        return all.stream().filter(holds).count() > 0;
    }

    public boolean allMatch(Predicate<String> form) {
        return all.stream().allMatch(form);
    }

    /** Whether what somebody showed is one of them; in constant time. */
    public boolean isOne(String shown) {
        return any(secret -> Hmac.isSame(secret, shown));
    }

    /** A text that may have one of them in it, without it. */
    public String redacted(String text) {
        return all.stream().reduce(text, (known, secret) -> known.replace(secret, "[token]"));
    }

    /** Without the secrets, so that it can be logged. */
    @Override
    public String toString() {
        return "LiveSecrets[" + all.size() + "]";
    }
}
