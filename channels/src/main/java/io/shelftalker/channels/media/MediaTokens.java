package io.shelftalker.channels.media;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.exceptions.BeanInstantiationException;
import io.shelftalker.core.secret.Place;
import io.shelftalker.core.secret.UnopenedSecret;
import io.shelftalker.core.secret.Vault;
import io.shelftalker.core.workspace.WorkspaceId;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;

/** References to messages, sealed under the master key: nobody can guess one or read what it refers to, and each ends. */
@Singleton
final class MediaTokens {
    /** Platforms fetch within minutes and keep what they fetched; clients that come later find it for this long. */
    static final Duration LIFE = Duration.ofDays(7);

    /** They are looked up without a workspace. */
    private static final Place PLACE = new Place(new WorkspaceId(0), "media", "token", 0);

    private static final int LONGEST = 1_000;

    private final BeanProvider<Vault> vault;
    private final InstantSource clock;

    MediaTokens(BeanProvider<Vault> vault, InstantSource clock) {
        this.vault = vault;
        this.clock = clock;
    }

    /** @param key the message's idempotency key */
    record Reference(WorkspaceId workspace, String key) {}

    /** @return nothing where there is no master key */
    Optional<String> token(Reference reference) {
        Instant end = clock.instant().plus(LIFE);
        String text = reference.workspace().value() + " " + end.getEpochSecond() + " " + reference.key();
        return vault().map(opened -> Base64.getUrlEncoder().withoutPadding().encodeToString(opened.seal(PLACE, text)));
    }

    /** What a token refers to; nothing for one that was not made here, or has ended. */
    Optional<Reference> read(String token) {
        Optional<Vault> opened = vault();
        if (token.length() > LONGEST || opened.isEmpty()) {
            return Optional.empty();
        }
        try {
            String[] parts = opened.get()
                    .open(PLACE, Base64.getUrlDecoder().decode(token))
                    .split(" ", 3);
            return clock.instant().getEpochSecond() < Long.parseLong(parts[1])
                    ? Optional.of(new Reference(new WorkspaceId(Long.parseLong(parts[0])), parts[2]))
                    : Optional.empty();
        } catch (UnopenedSecret | IllegalArgumentException stranger) {
            return Optional.empty();
        }
    }

    private Optional<Vault> vault() {
        try {
            return Optional.of(vault.get());
        } catch (BeanInstantiationException withoutKey) {
            return Optional.empty();
        }
    }
}
