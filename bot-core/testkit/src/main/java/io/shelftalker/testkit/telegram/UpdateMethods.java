package io.shelftalker.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.testkit.platform.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** How a bot gets its updates: by asking, or at a webhook. */
final class UpdateMethods {
    private static final int LONGEST_POLL_SECONDS = 50;
    private static final int MOST_UPDATES = 100;

    private UpdateMethods() {}

    static Map<String, Function<Call, JsonNode>> all() {
        return Map.of(
                "getUpdates", UpdateMethods::getUpdates,
                "setWebhook", UpdateMethods::setWebhook,
                "deleteWebhook", UpdateMethods::deleteWebhook,
                "getWebhookInfo", UpdateMethods::getWebhookInfo);
    }

    private static JsonNode getUpdates(Call call) {
        Parameters parameters = call.parameters();
        allow(call);
        int limit = Math.clamp(parameters.number("limit", MOST_UPDATES), 1, MOST_UPDATES);
        long timeout = Math.clamp(parameters.number("timeout", 0), 0, LONGEST_POLL_SECONDS);
        try {
            List<Update> updates = call.bot().updates().poll(parameters.number("offset", 0), limit, timeout);
            ArrayNode array = Json.array();
            updates.forEach(update -> array.add(update.json()));
            return array;
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            throw Refused.of(502, "Bad Gateway");
        }
    }

    private static JsonNode setWebhook(Call call) {
        if (call.parameters().text("url").isEmpty()) {
            return deleteWebhook(call);
        }
        WebhookSettings settings =
                WebhookSettings.read(call.parameters(), call.cloud().webhookRetry());
        allow(call);
        dropPending(call);
        call.bot().updates().attach(call.cloud().webhook(settings));
        return BooleanNode.TRUE;
    }

    private static JsonNode deleteWebhook(Call call) {
        call.bot().updates().detach();
        dropPending(call);
        return BooleanNode.TRUE;
    }

    private static JsonNode getWebhookInfo(Call call) {
        UpdateQueue updates = call.bot().updates();
        Optional<WebhookDelivery> webhook = updates.webhook();
        ObjectNode info = Json.object()
                .put("url", call.bot().webhookUrl().orElse(""))
                .put("has_custom_certificate", false)
                .put("pending_update_count", updates.size());
        Set<String> allowed = updates.allowed();
        if (!allowed.isEmpty()) {
            allowed.forEach(info.putArray("allowed_updates")::add);
        }
        webhook.ifPresent(
                delivery -> info.put("max_connections", delivery.settings().connections()));
        webhook.map(WebhookDelivery::lastFailure)
                .ifPresent(failure -> info.put("last_error_date", failure.at().getEpochSecond())
                        .put("last_error_message", failure.message()));
        return info;
    }

    private static void dropPending(Call call) {
        if (call.parameters().flag("drop_pending_updates")) {
            call.bot().updates().detach();
            call.bot().updates().clear();
        }
    }

    /** Left out, the kinds stay as they were. */
    private static void allow(Call call) {
        if (call.parameters().has("allowed_updates")) {
            call.bot()
                    .updates()
                    .allow(Json.elements(call.parameters().json("allowed_updates"))
                            .map(JsonNode::asText)
                            .toList());
        }
    }
}
