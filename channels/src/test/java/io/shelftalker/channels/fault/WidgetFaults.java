package io.shelftalker.channels.fault;

import java.util.List;

/** Faults in the code of Widget's adapter. */
final class WidgetFaults {
    private static final AdapterFault.In IN = new AdapterFault.In("Widget");

    static final List<AdapterFault> ALL = List.of(
            IN.fault(
                    "controls and halves of characters are sent as they are",
                    "PlainText",
                    "clean",
                    Effect.ARGUMENT,
                    "repliesThatSayNothingAreNoFailure"),
            IN.fault("every address is opened", "WebAddress", "opens", Effect.TRUE, "opensOrNamesEveryPage"),
            IN.fault("every address is a picture", "WebAddress", "isWeb", Effect.TRUE, "opensOrNamesEveryPage"),
            IN.fault(
                    "a repeated message is written again",
                    "widget.WidgetMessages",
                    "before",
                    Effect.NONE,
                    "showsARepeatedMessageOnce"),
            IN.fault(
                    "an edit is written anew",
                    "widget.WidgetMessages",
                    "replace",
                    Effect.NONE,
                    "replacesAMessageWhereThePlatformCan"),
            IN.fault(
                    "buttons are left out",
                    "widget.WidgetMenu",
                    "writeTo",
                    Effect.NOTHING,
                    "deliversEveryShapeOfReply"),
            IN.fault(
                    "lines are left out",
                    "widget.WidgetRenderer$Page",
                    "texts",
                    Effect.NOTHING,
                    "saysEveryFactOfAShape"),
            IN.fault(
                    "there is no conversation",
                    "widget.WidgetMessages",
                    "hold",
                    Effect.FALSE,
                    "deliversEveryShapeOfReply"),
            IN.fault("nobody's pass is asked for", "Hmac", "holds", Effect.TRUE, "believesNobodyButThePlatform"));

    private WidgetFaults() {}
}
