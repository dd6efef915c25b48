package io.shelftalker.testkit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.testkit.platform.Json;

/** The methods that show views (docs.slack.dev/reference/methods/views.publish and views.open). */
final class ViewMethods {
    private ViewMethods() {}

    static ObjectNode publish(Call call) {
        if (!call.app().hasHome()) {
            throw Refused.because("not_enabled");
        }
        User user = call.cloud().user(call.text("user_id")).orElseThrow(() -> Refused.because("user_not_found"));
        ObjectNode view = view(call, Surface.HOME);
        Views.Place place = call.app().home(user);
        boolean stale = call.given("hash")
                .filter(hash -> call.cloud()
                        .views()
                        .at(place)
                        .filter(shown -> !shown.hash().equals(hash))
                        .isPresent())
                .isPresent();
        if (stale) {
            throw Refused.because("hash_conflict");
        }
        return shown(call.cloud().views().show(place, view));
    }

    static ObjectNode open(Call call) {
        ObjectNode view = view(call, Surface.MODAL);
        User user = call.cloud().triggers().exchange(call.app(), call.text("trigger_id"), call.now());
        return shown(call.cloud().views().show(call.app().modal(user), view));
    }

    private static ObjectNode view(Call call, Surface surface) {
        JsonNode view = call.json("view");
        if (!view.isObject()) {
            throw Refused.because("invalid_arguments");
        }
        ViewRules.admit(view, surface);
        return (ObjectNode) view;
    }

    private static ObjectNode shown(Views.View view) {
        return (ObjectNode) Json.object().set("view", view.told());
    }
}
