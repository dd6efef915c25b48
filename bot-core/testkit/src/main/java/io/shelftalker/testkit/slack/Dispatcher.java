package io.shelftalker.testkit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.testkit.platform.Fault;
import io.shelftalker.testkit.platform.RecordedRequest;
import io.shelftalker.testkit.platform.Violation;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

/** Carries a call out: who calls, may it be made now, and what does its method say. */
final class Dispatcher {
    private final Cloud cloud;
    /** Read by calls from what they do to its record: whoever has seen the one finds the other. */
    private final ReadWriteLock underWay = new ReentrantReadWriteLock();

    Dispatcher(Cloud cloud) {
        this.cloud = cloud;
    }

    Answer answer(String token, String method, JsonNode arguments) {
        underWay.readLock().lock();
        try {
            Answer answer = carriedOut(token, method, arguments);
            record(token, method, arguments, answer.status());
            return answer;
        } finally {
            underWay.readLock().unlock();
        }
    }

    /** Back when every call is recorded of which anything could be seen. */
    void awaitRecords() {
        underWay.writeLock().lock();
        underWay.writeLock().unlock();
    }

    private Answer carriedOut(String token, String method, JsonNode arguments) {
        try {
            return Answer.ok(result(token, method, arguments));
        } catch (Refused refused) {
            return refused.answer();
        }
    }

    /** Answers with a planned error instead; its Retry-After holds like a real one. */
    Answer refuse(String token, String method, JsonNode arguments, Fault.Refuses fault) {
        cloud.app(token).map(app -> new Call(cloud, app, method, arguments)).ifPresent(call -> {
            noteTooEarly(call);
            if (fault.retryAfterSeconds() > 0) {
                call.app().pacing().block(call.method(), fault.retryAfterSeconds(), call.now());
            }
        });
        record(token, method, arguments, fault.status());
        Answer error = Answer.error(fault.description());
        return fault.retryAfterSeconds() > 0
                ? Answer.tooFast(fault.retryAfterSeconds())
                : new Answer(fault.status(), error.body(), 0);
    }

    /** Answers a command where it was given. */
    void respond(String id, JsonNode body) {
        cloud.responses().answer(cloud, id, body);
    }

    /** What is said of a token's scopes, if anything. */
    Optional<String> scopes(String token) {
        return cloud.app(token).map(App::scopes).filter(scopes -> !scopes.isEmpty());
    }

    void record(String token, String method, JsonNode arguments, int status) {
        if (cloud.log().isRecording()) {
            String app = cloud.app(token).map(App::appId).orElse("");
            cloud.log().add(new RecordedRequest(cloud.now(), app, method, arguments, List.of(), status));
        }
    }

    private ObjectNode result(String token, String method, JsonNode arguments) {
        if (method.equals(Methods.ACCESS)) {
            return access(token, arguments);
        }
        Function<Call, ObjectNode> carriedOut =
                Methods.find(method).orElseThrow(() -> Refused.because("unknown_method"));
        Optional<App> app = method.equals(Methods.CONNECT) ? cloud.linked(token) : cloud.app(token);
        if (app.isEmpty()) {
            throw Refused.because(token.isEmpty() ? "not_authed" : "invalid_auth");
        }
        app.get().admit();
        Call call = new Call(cloud, app.get(), method, arguments);
        Arguments.unknown(method, arguments).forEach(name -> call.violation(method + " knows no argument " + name));
        long wait = noteTooEarly(call);
        if (wait > 0) {
            throw Refused.tooFast(wait);
        }
        return carriedOut.apply(call);
    }

    /** What makes tokens needs none; the secret is in a header, or among the arguments. */
    private ObjectNode access(String authorization, JsonNode arguments) {
        String[] basic = authorization.startsWith("Basic ")
                ? new String(Base64.getDecoder().decode(authorization.substring(6)), StandardCharsets.UTF_8)
                        .split(":", 2)
                : new String[] {
                    arguments.path("client_id").asText(""),
                    arguments.path("client_secret").asText("")
                };
        return cloud.distribution(basic[0])
                .orElseThrow(() -> Refused.because("invalid_client_id"))
                .access(arguments, basic.length > 1 ? basic[1] : "");
    }

    /** The seconds by which the call is too early, and a violation if it is; 0 when it is not. */
    private static long noteTooEarly(Call call) {
        long wait = call.app().pacing().blockedFor(call.method(), call.now());
        if (wait > 0) {
            call.cloud()
                    .log()
                    .add(new Violation(
                            call.now(),
                            call.method(),
                            call.method() + " was called " + wait + " s before its Retry-After had passed"));
        }
        return wait;
    }
}
