package io.shelftalker.channels.widget;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.shelftalker.core.channel.Account;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;

/** Writes passes and reads them: signed for one account, so that none can be made elsewhere, or changed. */
@Singleton
final class Passes {
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final int LONGEST = 2_000;

    private final PassKeys keys;
    private final InstantSource clock;
    private final ObjectMapper mapper = new ObjectMapper();

    Passes(PassKeys keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    String write(Account account, Pass pass) {
        String claims = mapper.createObjectNode()
                .put("kind", pass.kind().name())
                .put("account", account.id().value())
                .put("chat", pass.chat())
                .put("name", pass.name())
                .put("language", pass.language())
                .put("origin", pass.origin())
                .put("expires", pass.expires().getEpochSecond())
                .toString();
        String text = ENCODER.encodeToString(claims.getBytes(StandardCharsets.UTF_8));
        return text + "." + ENCODER.encodeToString(keys.of(account).of(text));
    }

    /** The pass, if we wrote it for this account and this purpose, and it has not ended. */
    Optional<Pass> read(Account account, String token, Pass.Kind kind) {
        return signed(account, token)
                .filter(claims ->
                        claims.path("account").asLong() == account.id().value())
                .filter(claims -> claims.path("kind").asText().equals(kind.name()))
                .map(claims -> new Pass(
                        kind,
                        claims.path("chat").asText(),
                        claims.path("name").asText(),
                        claims.path("language").asText(),
                        claims.path("origin").asText(),
                        Instant.ofEpochSecond(claims.path("expires").asLong())))
                .filter(pass -> clock.instant().isBefore(pass.expires()));
    }

    private Optional<JsonNode> signed(Account account, String token) {
        int dot = token.indexOf('.');
        if (dot < 0 || token.length() > LONGEST) {
            return Optional.empty();
        }
        String text = token.substring(0, dot);
        try {
            byte[] signature = Base64.getUrlDecoder().decode(token.substring(dot + 1));
            return keys.of(account).holds(text, signature)
                    ? Optional.of(mapper.readTree(Base64.getUrlDecoder().decode(text)))
                    : Optional.empty();
        } catch (IllegalArgumentException | IOException unreadable) {
            return Optional.empty();
        }
    }
}
