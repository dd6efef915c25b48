package io.shelftalker.channels.fault;

import java.util.List;

/** Faults in the code of Telegram's adapter. */
final class TelegramFaults {
    private static final AdapterFault.In IN = new AdapterFault.In("Telegram");

    static final List<AdapterFault> ALL = List.of(
            IN.fault(
                    "every address is opened",
                    "telegram.TelegramKeyboard",
                    "isOpenable",
                    Effect.TRUE,
                    "opensOrNamesEveryPage"),
            IN.fault("a missing escape", "telegram.Html", "escaped", Effect.ARGUMENT, "deliversEveryShapeOfReply"),
            IN.fault(
                    "a caption of any length",
                    "telegram.TelegramRenderer",
                    "isCaption",
                    Effect.TRUE,
                    "deliversEveryShapeOfReply"),
            IN.fault(
                    "retry_after is not heeded",
                    "telegram.TelegramAnswer$Wait",
                    "pause",
                    Effect.NO_TIME,
                    "tellsHowLongThePlatformWantsToWait"),
            IN.fault(
                    "buttons are left out",
                    "telegram.TelegramAttempt",
                    "keyboard",
                    Effect.NULL,
                    "deliversEveryShapeOfReply"),
            IN.fault(
                    "an edit is sent anew",
                    "telegram.TelegramChannel",
                    "replaced",
                    Effect.NONE,
                    "replacesAMessageWhereThePlatformCan"),
            IN.fault("markup is shown", "telegram.TelegramAttempt", "parseMode", Effect.NULL, "listsEveryCard"),
            IN.fault(
                    "an unchanged message is a failure",
                    "telegram.TelegramAnswer",
                    "has",
                    Effect.FALSE,
                    "replacesAnyShapeByAnyOther"),
            IN.fault(
                    "rows are left out", "telegram.TelegramRenderer", "texts", Effect.NO_LIST, "saysEveryFactOfAShape"),
            IN.fault(
                    "pages that no button opens are not named",
                    "telegram.TelegramKeyboard",
                    "links",
                    Effect.NO_LIST,
                    "opensOrNamesEveryPage"),
            IN.fault(
                    "nobody's secret is asked for",
                    "telegram.TelegramWebhook",
                    "isTelegram",
                    Effect.TRUE,
                    "believesNobodyButThePlatform"),
            IN.fault(
                    "an update is not acknowledged",
                    "telegram.TelegramWebhook",
                    "receive",
                    Effect.ANSWERS_BADLY,
                    "hearsWhatPeopleSay"),
            IN.fault(
                    "a chat that is to rest is written to",
                    "Rests",
                    "left",
                    Effect.NONE,
                    "TelegramChannelTest.saysNothingWhereItWasAskedToWaitWithItsTyping"),
            IN.fault(
                    "a press is never answered",
                    "telegram.TelegramReception",
                    "answer",
                    Effect.NOTHING,
                    "givesBackTheTokenOfThePressedButton"));

    private TelegramFaults() {}
}
