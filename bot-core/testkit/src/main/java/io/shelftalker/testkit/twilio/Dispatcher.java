package io.shelftalker.testkit.twilio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.testkit.platform.Fault;
import io.shelftalker.testkit.platform.Json;
import io.shelftalker.testkit.platform.RecordedRequest;
import java.util.List;
import java.util.Optional;

/** Carries a call out: who calls, may it be made now, and what does it ask for. */
final class Dispatcher {
    static final String MESSAGES = "messages";
    static final String CONTENT = "content";
    static final String ACCOUNT = "account";
    static final String APPROVAL = "approval";

    private final Cloud cloud;

    Dispatcher(Cloud cloud) {
        this.cloud = cloud;
    }

    /**
     * A call as it came.
     *
     * @param method {@value #MESSAGES}, {@value #CONTENT}, {@value #ACCOUNT} or {@value #APPROVAL}; empty for anything else
     * @param account the account that the path names, where it names one
     * @param body what was posted; of an approval the content that the path names
     */
    record Call(String method, Optional<String> account, String user, String password, String body) {}

    Answer answer(Call call) {
        Answer answer;
        try {
            answer = carriedOut(call);
        } catch (Refused refused) {
            answer = refused.answer();
        }
        record(call, answer.status());
        return answer;
    }

    /** Answers with a planned error instead; its Retry-After holds like a real one. */
    Answer refuse(Call call, Fault.Refuses fault) {
        record(call, fault.status());
        if (fault.retryAfterSeconds() > 0) {
            cloud.business(call.user())
                    .ifPresent(business -> business.pacing().block(fault.retryAfterSeconds(), cloud.now()));
            return Answer.tooFast(fault.retryAfterSeconds());
        }
        String text = fault.description();
        return Answer.error(fault.status(), text.matches("\\d{5}") ? Integer.parseInt(text) : 20500, text);
    }

    void record(Call call, int status) {
        if (cloud.log().isRecording()) {
            JsonNode parameters = call.method().equals(CONTENT)
                    ? Json.parse(call.body()).orElseGet(Json::object)
                    : Form.read(call.body()).json();
            cloud.log()
                    .add(new RecordedRequest(cloud.now(), call.user(), call.method(), parameters, List.of(), status));
        }
    }

    private Answer carriedOut(Call call) {
        Business business = cloud.business(call.user())
                .filter(one -> one.isOpenedBy(call.password()))
                .orElseThrow(Refused::unauthorized);
        if (call.method().isEmpty()
                || !call.account().orElse(business.accountSid()).equals(business.accountSid())) {
            throw Refused.notFound();
        }
        if (business.pacing().isBlocked(cloud.now())) {
            cloud.violation(call.method(), "was called before its Retry-After had passed");
            return Answer.tooFast(1);
        }
        return switch (call.method()) {
            case MESSAGES -> Messages.create(business, Form.read(call.body()));
            case ACCOUNT -> account(business);
            case APPROVAL -> approval(business, call.body());
            default -> store(business, call.body());
        };
    }

    private static Answer account(Business business) {
        return Answer.found(Json.object()
                .put("sid", business.accountSid())
                .put("friendly_name", "A business")
                .put("status", "active")
                .put("type", "Full"));
    }

    private static Answer approval(Business business, String sid) {
        Content content = business.content(sid).orElseThrow(Refused::notFound);
        ObjectNode answer = Json.object().put("sid", sid).put("account_sid", business.accountSid());
        answer.putObject("whatsapp")
                .put("type", "whatsapp")
                .put("category", "UTILITY")
                .put("status", content.approval())
                .put("rejection_reason", content.approval().equals("rejected") ? "TAG_CONTENT_MISMATCH" : "");
        return Answer.found(answer.put("url", "https://content.twilio.com/v1/Content/" + sid + "/ApprovalRequests"));
    }

    private Answer store(Business business, String body) {
        JsonNode request =
                Json.parse(body).filter(JsonNode::isObject).orElseThrow(() -> Refused.because(20001, "Bad Request"));
        cloud.oracle().ifPresent(oracle -> oracle.content(request).forEach(wrong -> cloud.violation(CONTENT, wrong)));
        Content content = Content.read(cloud.sids().next("HX"), request);
        List<String> problems = content.problems();
        if (!problems.isEmpty()) {
            throw Refused.because(20001, String.join("; ", problems));
        }
        business.store(content);
        ObjectNode stored = Json.object()
                .put("sid", content.sid())
                .put("account_sid", business.accountSid())
                .put("friendly_name", request.path("friendly_name").asText())
                .put("language", request.path("language").asText())
                .put("date_created", cloud.now().toString())
                .put("date_updated", cloud.now().toString())
                .put("url", "https://content.twilio.com/v1/Content/" + content.sid());
        stored.set("types", content.types());
        stored.set("variables", Json.object());
        stored.set("links", Json.object());
        return Answer.created(stored);
    }
}
