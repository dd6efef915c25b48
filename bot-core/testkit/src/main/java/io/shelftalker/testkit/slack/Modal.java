package io.shelftalker.testkit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.testkit.platform.Endpoint.Acknowledged;
import io.shelftalker.testkit.platform.Json;
import java.util.HashMap;
import java.util.Map;

/** A form that an app has opened in front of a person. */
public final class Modal {
    private final Cloud cloud;
    private final Speaker speaker;
    private final Views.Place place;
    private final Views.View view;

    Modal(Cloud cloud, Speaker speaker, Views.Place place, Views.View view) {
        this.cloud = cloud;
        this.speaker = speaker;
        this.place = place;
        this.view = view;
    }

    public String title() {
        return TextObjects.visible(view.json().path("title"));
    }

    /** What can be read in it. */
    public Screen screen() {
        return Screen.of(view.json().path("blocks"));
    }

    /** What stands in a field before anybody writes. */
    public String holds(String field) {
        return element(field).path("initial_value").asText("");
    }

    /**
     * Fills it in and sends it. It closes unless the app says what is wrong.
     *
     * @param values by the fields' blocks; of a choice its value
     * @return what the app says is wrong, by the fields' blocks
     */
    public Map<String, String> submits(Map<String, String> values) {
        ObjectNode payload = speaker.interaction("view_submission");
        ObjectNode told = view.told();
        told.set("state", Json.object().set("values", state(values)));
        payload.set("view", told);
        Acknowledged answer = speaker.interacts(payload);
        if (!answer.isGood()) {
            throw new AssertionError("We had some trouble connecting: " + answer);
        }
        Map<String, String> wrong = wrong(answer.body());
        if (wrong.isEmpty()) {
            cloud.views().close(place);
        }
        return wrong;
    }

    /** Closes it without sending anything; the app hears of it where it asked to. */
    public void closes() {
        cloud.views().close(place);
        if (view.json().path("notify_on_close").asBoolean()) {
            ObjectNode payload = speaker.interaction("view_closed");
            payload.remove("trigger_id");
            payload.set("view", view.told());
            payload.put("is_cleared", false);
            speaker.interacts(payload);
        }
    }

    private Map<String, String> wrong(String body) {
        Map<String, String> wrong = new HashMap<>();
        if (body.isBlank()) {
            return wrong;
        }
        JsonNode said = Json.parse(body).orElseThrow(() -> new AssertionError("No answer to a form: " + body));
        if (!said.path("response_action").asText().equals("errors")
                || said.path("errors").isEmpty()) {
            throw new AssertionError("No answer to a form: " + body);
        }
        said.path("errors").properties().forEach(each -> {
            if (element(each.getKey()).isMissingNode()) {
                throw new AssertionError("There is no field " + each.getKey() + " to say so beside");
            }
            wrong.put(each.getKey(), each.getValue().asText());
        });
        return wrong;
    }

    private ObjectNode state(Map<String, String> values) {
        ObjectNode state = Json.object();
        for (JsonNode block : view.json().path("blocks")) {
            if (block.path("type").asText().equals("input")) {
                String name = block.path("block_id").asText();
                JsonNode element = block.path("element");
                state.set(name, Json.object().set(element.path("action_id").asText(), answer(element, values, name)));
            }
        }
        return state;
    }

    private static ObjectNode answer(JsonNode element, Map<String, String> values, String name) {
        ObjectNode answer = Json.object().put("type", element.path("type").asText());
        String value = values.getOrDefault(name, "");
        if (element.path("type").asText().equals("static_select")) {
            return (ObjectNode) answer.set(
                    "selected_option",
                    value.isEmpty() ? Json.object().nullNode() : Json.object().put("value", value));
        }
        return value.isEmpty() ? answer.putNull("value") : answer.put("value", value);
    }

    private JsonNode element(String field) {
        return view.json()
                .path("blocks")
                .valueStream()
                .filter(block -> block.path("block_id").asText().equals(field))
                .map(block -> block.path("element"))
                .findFirst()
                .orElseGet(() -> Json.object().path("none"));
    }
}
