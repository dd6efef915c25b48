package io.shelftalker.channels.fault;

import java.util.List;

/** Faults in the code of Widget's adapter. */
final class WidgetFaults {
    static final List<AdapterFault> ALL = List.of(
            fault(
                    "controls and halves of characters are sent as they are",
                    "PlainText",
                    "clean",
                    Effect.ARGUMENT,
                    "repliesThatSayNothingAreNoFailure"),
            fault(
                    "a button says what nobody sees",
                    "PlainText",
                    "label",
                    Effect.ARGUMENT,
                    "repliesThatSayNothingAreNoFailure"),
            fault("every address is opened", "WebAddress", "opens", Effect.TRUE, "opensOrNamesEveryPage"),
            fault("every address is a picture", "WebAddress", "isWeb", Effect.TRUE, "opensOrNamesEveryPage"),
            fault("there is always room for a button", "Room", "take", Effect.TRUE, "leadsToEveryActionStepByStep"),
            fault("what has no room is left out silently", "Room", "left", Effect.ZERO, "leadsToEveryActionStepByStep"),
            fault(
                    "what has no room begins at the wrong place",
                    "Room",
                    "firstLeft",
                    Effect.ZERO,
                    "leadsToEveryActionStepByStep"),
            fault(
                    "a repeated message is written again",
                    "widget.WidgetMessages",
                    "before",
                    Effect.NONE,
                    "showsARepeatedMessageOnce"),
            fault(
                    "an edit is written anew",
                    "widget.WidgetMessages",
                    "replace",
                    Effect.NONE,
                    "replacesAMessageWhereThePlatformCan"),
            fault("buttons are left out", "widget.WidgetMenu", "writeTo", Effect.NOTHING, "deliversEveryShapeOfReply"),
            fault("lines are left out", "widget.WidgetRenderer$Page", "texts", Effect.NOTHING, "saysEveryFactOfAShape"),
            fault(
                    "there is no conversation",
                    "widget.WidgetMessages",
                    "hold",
                    Effect.FALSE,
                    "deliversEveryShapeOfReply"),
            fault("nobody's pass is asked for", "Hmac", "holds", Effect.TRUE, "believesNobodyButThePlatform"));

    private WidgetFaults() {}

    private static AdapterFault fault(String what, String type, String method, Effect effect, String clause) {
        return new AdapterFault("Widget", what, type, method, effect, clause);
    }
}
