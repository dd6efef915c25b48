package io.shelftalker.deploy.start;

import io.shelftalker.core.database.DatabaseUnusable;
import io.shelftalker.deploy.settings.Misconfigured;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a failed start tells whoever started it.
 *
 * @param lines what was wrong, where, and what to do
 */
public record Refusals(Exit exit, List<String> lines) {
    public Refusals {
        lines = List.copyOf(lines);
    }

    /** The refusal that a failure is, or was caused by; nothing where it is a bug. */
    public static Optional<Refusals> of(Throwable failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .map(Refusals::known)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Refusals> known(Throwable failure) {
        return switch (failure) {
            case Misconfigured wrong -> Optional.of(new Refusals(Exit.CONFIGURATION, wrong.lines()));
            case Refused refused -> Optional.of(new Refusals(refused.exit(), List.of(refused.getMessage())));
            case DatabaseUnusable database -> Optional.of(new Refusals(Exit.FAILED, List.of(database.getMessage())));
            default -> Optional.empty();
        };
    }
}
