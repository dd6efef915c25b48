package io.shelftalker.channels.widget;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.shelftalker.channels.PlainText;
import io.shelftalker.core.channel.Account;
import io.shelftalker.core.web.Problem;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Gives visitors their passes: to those whom the shop's server has named, to those whose browser has been here before,
 * and to new ones. Who is verified has a conversation of their own, whatever the browser was before.
 */
@Singleton
final class WidgetSessions {
    private static final int RANDOM_BYTES = 16;

    private final Passes passes;
    private final Identities identities;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    WidgetSessions(Passes passes, Identities identities, InstantSource clock) {
        this.passes = passes;
        this.identities = identities;
        this.clock = clock;
    }

    /** @param body may have {@code language}, {@code visitor} (an earlier pass) and {@code identity} (a proof) */
    HttpResponse<?> open(WidgetDoor.Page page, JsonNode body) {
        String language = language(body.path("language").asText());
        String origin = page.origin().orElse("");
        Pass visitor = new Pass(Pass.Kind.VISITOR, "", "", language, origin, Instant.EPOCH);
        if (body.path("identity").isObject()) {
            return proved(page.account(), Proof.of(body.path("identity")), visitor);
        }
        Pass known = passes.read(page.account().account(), body.path("visitor").asText(), Pass.Kind.VISITOR)
                .filter(pass -> pass.origin().equals(origin))
                .map(pass -> new Pass(pass.kind(), pass.chat(), pass.name(), language, origin, pass.expires()))
                .orElseGet(() -> fresh(visitor));
        return given(page.account().account(), known);
    }

    private HttpResponse<?> proved(WidgetAccount account, Proof proof, Pass visitor) {
        return switch (identities.judge(account, proof)) {
            case PROVED ->
                given(
                        account.account(),
                        new Pass(
                                Pass.Kind.VISITOR,
                                Pass.chatOfUser(proof.user()),
                                PlainText.clean(proof.name()),
                                visitor.language(),
                                visitor.origin(),
                                clock.instant().plus(WidgetProfile.VERIFIED)));
            case FALSE ->
                refused(
                        "identity-false",
                        "The identity is not signed with this widget's secret, or has a part of another form.");
            case STALE ->
                refused("identity-stale", "The identity was signed more than five minutes ago, or in the future.");
            case REPLAYED -> refused("identity-replayed", "The identity was shown before: each needs a new nonce.");
        };
    }

    private static HttpResponse<?> refused(String code, String why) {
        return Problem.of(HttpStatus.UNAUTHORIZED, code, why);
    }

    private Pass fresh(Pass visitor) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return new Pass(
                Pass.Kind.VISITOR,
                Pass.chatOfVisitor(HexFormat.of().formatHex(bytes)),
                "",
                visitor.language(),
                visitor.origin(),
                clock.instant().plus(WidgetProfile.VISITOR));
    }

    /** The visitor's own pass, and one for the time being. A verified person's lasts as long as the proof is believed. */
    private HttpResponse<Map<String, Object>> given(Account account, Pass visitor) {
        Instant now = clock.instant();
        Pass kept = visitor.isVerified() ? visitor : visitor.as(Pass.Kind.VISITOR, now.plus(WidgetProfile.VISITOR));
        Instant until = earlier(now.plus(WidgetProfile.SESSION), kept.expires());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("token", passes.write(account, kept.as(Pass.Kind.SESSION, until)));
        answer.put("seconds", Duration.between(now, until).toSeconds());
        answer.put("visitor", passes.write(account, kept));
        answer.put("conversation", kept.chat());
        answer.put("verified", kept.isVerified());
        answer.put("name", kept.name());
        return HttpResponse.ok(answer);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static String language(String given) {
        return Optional.of(given.replace('_', '-'))
                .filter(tag -> tag.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}"))
                .orElse("en");
    }
}
