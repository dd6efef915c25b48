package io.shelftalker.channels.fault;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Faults in code that several adapters share; each must be noticed by all of theirs. */
final class SharedFaults {
    static final List<AdapterFault> ALL = Stream.of(
                    in(
                            List.of("Slack", "Telegram"),
                            in -> in.fault(
                                    "a long text is not split",
                                    "RichText",
                                    "split",
                                    Effect.ALONE,
                                    "deliversLongTextsWhole")),
                    in(
                            List.of("Slack", "Telegram"),
                            in -> in.fault(
                                    "a repeated message is sent again",
                                    "SentMessages",
                                    "of",
                                    Effect.NO_LIST,
                                    "showsARepeatedMessageOnce")),
                    in(
                            List.of("Slack", "Telegram"),
                            in -> in.fault(
                                    "what was sent is not kept",
                                    "SentMessages",
                                    "add",
                                    Effect.NOTHING,
                                    "showsARepeatedMessageOnce")),
                    in(
                            List.of("Slack", "Telegram", "WhatsApp", "Widget"),
                            in -> in.fault(
                                    "there is always room for a button",
                                    "Room",
                                    "take",
                                    Effect.TRUE,
                                    "leadsToEveryActionStepByStep")),
                    in(
                            List.of("Slack", "Telegram", "WhatsApp", "Widget"),
                            in -> in.fault(
                                    "what has no room is left out silently",
                                    "Room",
                                    "left",
                                    Effect.ZERO,
                                    "leadsToEveryActionStepByStep")),
                    in(
                            List.of("Slack", "Telegram", "Widget"),
                            in -> in.fault(
                                    "what has no room begins at the wrong place",
                                    "Room",
                                    "firstLeft",
                                    Effect.ZERO,
                                    "leadsToEveryActionStepByStep")),
                    in(
                            List.of("Telegram", "WhatsApp"),
                            in -> in.fault(
                                    "what nobody sees counts as words",
                                    "PlainText",
                                    "isBlank",
                                    Effect.FALSE,
                                    "repliesThatSayNothingAreNoFailure")),
                    in(
                            List.of("Telegram", "Widget"),
                            in -> in.fault(
                                    "a button says what nobody sees",
                                    "PlainText",
                                    "label",
                                    Effect.ARGUMENT,
                                    "repliesThatSayNothingAreNoFailure")))
            .flatMap(List::stream)
            .toList();

    private SharedFaults() {}

    private static List<AdapterFault> in(List<String> adapters, Function<AdapterFault.In, AdapterFault> fault) {
        return adapters.stream().map(AdapterFault.In::new).map(fault).toList();
    }
}
