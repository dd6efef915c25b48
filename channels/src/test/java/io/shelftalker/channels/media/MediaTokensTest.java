package io.shelftalker.channels.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.core.secret.Vault;
import io.shelftalker.core.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** References to messages in addresses. */
final class MediaTokensTest {
    private static final MediaTokens.Reference REFERENCE =
            new MediaTokens.Reference(new WorkspaceId(3), "reply 42 to Ada");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-26T12:00:00Z"));
    private final MediaTokens tokens = tokens("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");

    @Test
    void areReadBackUntilTheyEnd() {
        String token = tokens.token(REFERENCE).orElseThrow();

        assertThat(tokens.read(token)).contains(REFERENCE);
        assertThat(token).matches("[A-Za-z0-9_-]{60,500}").doesNotContain("Ada");
        now.updateAndGet(before -> before.plus(MediaTokens.LIFE).minus(Duration.ofSeconds(1)));
        assertThat(tokens.read(token)).contains(REFERENCE);
        now.updateAndGet(before -> before.plus(Duration.ofSeconds(1)));
        assertThat(tokens.read(token)).isEmpty();
    }

    @Test
    void ofAnotherKeyOrDamagedAreNone() {
        String token = tokens.token(REFERENCE).orElseThrow();
        MediaTokens others = tokens("HxwdHh8AAQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRo=");

        assertThat(others.read(token)).isEmpty();
        assertThat(tokens.read(token.substring(1))).isEmpty();
        assertThat(tokens.read("")).isEmpty();
        assertThat(tokens.read("?")).isEmpty();
        assertThat(tokens.token(REFERENCE)).isNotEqualTo(tokens.token(REFERENCE));
    }

    private MediaTokens tokens(String masterKey) {
        return new MediaTokens(() -> Vault.under(masterKey), now::get);
    }
}
