package io.shelftalker.channels.fault;

import java.util.List;

/** Faults in the code of Telegram's adapter. */
final class TelegramFaults {
    static final List<AdapterFault> ALL = List.of(
            fault(
                    "what nobody sees counts as words",
                    "PlainText",
                    "isBlank",
                    Effect.FALSE,
                    "repliesThatSayNothingAreNoFailure"),
            fault(
                    "a button says what nobody sees",
                    "PlainText",
                    "label",
                    Effect.ARGUMENT,
                    "repliesThatSayNothingAreNoFailure"),
            fault("a long text is not split", "RichText", "split", Effect.ALONE, "deliversLongTextsWhole"),
            fault(
                    "a repeated message is sent again",
                    "SentMessages",
                    "of",
                    Effect.NO_LIST,
                    "showsARepeatedMessageOnce"),
            fault("what was sent is not kept", "SentMessages", "add", Effect.NOTHING, "showsARepeatedMessageOnce"),
            fault(
                    "every address is opened",
                    "telegram.TelegramKeyboard",
                    "isOpenable",
                    Effect.TRUE,
                    "opensOrNamesEveryPage"),
            fault("there is always room for a button", "Room", "take", Effect.TRUE, "leadsToEveryActionStepByStep"),
            fault("what has no room is left out silently", "Room", "left", Effect.ZERO, "leadsToEveryActionStepByStep"),
            fault(
                    "what has no room begins at the wrong place",
                    "Room",
                    "firstLeft",
                    Effect.ZERO,
                    "leadsToEveryActionStepByStep"),
            fault("a missing escape", "telegram.Html", "escaped", Effect.ARGUMENT, "deliversEveryShapeOfReply"),
            fault(
                    "a caption of any length",
                    "telegram.TelegramRenderer",
                    "isCaption",
                    Effect.TRUE,
                    "deliversEveryShapeOfReply"),
            fault(
                    "retry_after is not heeded",
                    "telegram.TelegramAnswer$Wait",
                    "pause",
                    Effect.NO_TIME,
                    "tellsHowLongThePlatformWantsToWait"),
            fault(
                    "buttons are left out",
                    "telegram.TelegramAttempt",
                    "keyboard",
                    Effect.NULL,
                    "deliversEveryShapeOfReply"),
            fault(
                    "an edit is sent anew",
                    "telegram.TelegramChannel",
                    "replaced",
                    Effect.NONE,
                    "replacesAMessageWhereThePlatformCan"),
            fault("markup is shown", "telegram.TelegramAttempt", "parseMode", Effect.NULL, "listsEveryCard"),
            fault(
                    "an unchanged message is a failure",
                    "telegram.TelegramAnswer",
                    "has",
                    Effect.FALSE,
                    "replacesAnyShapeByAnyOther"),
            fault("rows are left out", "telegram.TelegramRenderer", "texts", Effect.NO_LIST, "saysEveryFactOfAShape"),
            fault(
                    "pages that no button opens are not named",
                    "telegram.TelegramKeyboard",
                    "links",
                    Effect.NO_LIST,
                    "opensOrNamesEveryPage"),
            fault(
                    "nobody's secret is asked for",
                    "telegram.TelegramWebhook",
                    "isTelegram",
                    Effect.TRUE,
                    "believesNobodyButThePlatform"),
            fault(
                    "an update is not acknowledged",
                    "telegram.TelegramWebhook",
                    "receive",
                    Effect.ANSWERS_BADLY,
                    "hearsWhatPeopleSay"),
            fault(
                    "a chat that is to rest is written to",
                    "telegram.TelegramRests",
                    "left",
                    Effect.NONE,
                    "TelegramChannelTest.saysNothingWhereItWasAskedToWaitWithItsTyping"),
            fault(
                    "a press is never answered",
                    "telegram.TelegramReception",
                    "answer",
                    Effect.NOTHING,
                    "givesBackTheTokenOfThePressedButton"));

    private TelegramFaults() {}

    private static AdapterFault fault(String what, String type, String method, Effect effect, String clause) {
        return new AdapterFault("Telegram", what, type, method, effect, clause);
    }
}
