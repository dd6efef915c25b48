package io.shelftalker.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.testkit.platform.Fault;
import io.shelftalker.testkit.platform.Json;
import io.shelftalker.testkit.platform.RecordedRequest;
import io.shelftalker.testkit.platform.Violation;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Carries a call out: who calls, is it well-formed, may it be made now, and what does its method say. */
final class Dispatcher {
    private final Cloud cloud;
    private final Methods methods = new Methods();
    private volatile @Nullable BotApiSpecification specification;

    Dispatcher(Cloud cloud, @Nullable BotApiSpecification specification) {
        this.cloud = cloud;
        this.specification = specification;
    }

    boolean isChecking() {
        return specification != null;
    }

    void ignoreSpecification() {
        specification = null;
    }

    Answer answer(String token, String method, Parameters parameters) {
        Answer answer = cloud.bot(token)
                .map(bot -> answer(new Call(cloud, bot, method, parameters)))
                .orElseGet(() -> Refused.of(401, "Unauthorized").answer());
        record(token, method, parameters, answer.status());
        return answer;
    }

    /** Answers with a planned error instead; its retry_after holds for the chat like a real one. */
    Answer refuse(String token, String method, Parameters parameters, Fault.Refuses fault) {
        check(method, parameters);
        cloud.bot(token).map(bot -> new Call(cloud, bot, method, parameters)).ifPresent(call -> {
            noteTooEarly(call);
            block(call, fault.retryAfterSeconds());
        });
        record(token, method, parameters, fault.status());
        ObjectNode wait = Json.object();
        if (fault.retryAfterSeconds() > 0) {
            wait.put("retry_after", fault.retryAfterSeconds());
        }
        return Answer.error(fault.status(), fault.description(), wait);
    }

    void record(String token, String method, Parameters parameters, int status) {
        if (cloud.log().isRecording()) {
            String bot = cloud.bot(token).map(Bot::username).orElse("");
            List<String> files = List.copyOf(parameters.files().keySet());
            cloud.log()
                    .add(new RecordedRequest(
                            cloud.now(), bot, method.toLowerCase(Locale.ROOT), parameters.values(), files, status));
        }
    }

    private Answer answer(Call call) {
        check(call.method(), call.parameters());
        Optional<Function<Call, JsonNode>> method = methods.find(call.method());
        if (method.isEmpty()) {
            return Refused.of(404, "Not Found: method not found").answer();
        }
        try {
            refuseTooEarly(call);
            return Answer.ok(method.get().apply(call));
        } catch (Refused refused) {
            return refused.answer();
        }
    }

    private void check(String method, Parameters parameters) {
        @Nullable BotApiSpecification oracle = specification;
        if (oracle == null) {
            return;
        }
        List<String> wrong = parameters.form()
                ? oracle.checkForm(method, texts(parameters), parameters.files().keySet())
                : oracle.check(method, parameters.values());
        wrong.forEach(sentence -> cloud.log().add(new Violation(cloud.now(), method, sentence)));
    }

    private void refuseTooEarly(Call call) {
        long wait = noteTooEarly(call);
        if (wait > 0) {
            throw Refused.tooManyRequests(wait);
        }
    }

    /** The seconds by which the call is too early, and a violation if it is; 0 when it is not. */
    private static long noteTooEarly(Call call) {
        long chatId = call.chatId();
        long wait = chatId == 0 ? 0 : call.bot().flood().blockedFor(chatId, call.now());
        if (wait > 0) {
            call.violation(call.method() + ": chat " + chatId + " was called " + wait
                    + " s before its retry_after had passed");
        }
        return wait;
    }

    private static void block(Call call, long retryAfterSeconds) {
        if (retryAfterSeconds > 0 && call.chatId() != 0) {
            call.bot().flood().block(call.chatId(), retryAfterSeconds, call.now());
        }
    }

    private static Map<String, String> texts(Parameters parameters) {
        Map<String, String> texts = new HashMap<>();
        parameters
                .values()
                .properties()
                .forEach(field -> texts.put(field.getKey(), field.getValue().asText()));
        return texts;
    }
}
