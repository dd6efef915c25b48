package io.shelftalker.channels.fault;

import java.util.List;

/** Faults in the code of WhatsApp's adapter. */
final class WhatsAppFaults {
    private static final AdapterFault.In IN = new AdapterFault.In("WhatsApp");

    static final List<AdapterFault> ALL = List.of(
            IN.fault("a long text is not split", "RichText", "split", Effect.ALONE, "deliversEveryShapeOfReply"),
            IN.fault(
                    "a repeated message is sent again",
                    "whatsapp.SentParts",
                    "of",
                    Effect.NO_MAP,
                    "showsARepeatedMessageOnce"),
            IN.fault(
                    "a person without whatsapp: before them",
                    "whatsapp.WhatsAppDelivery",
                    "part",
                    Effect.cuts("chat", "whatsapp:"),
                    "deliversEveryShapeOfReply"),
            IN.fault(
                    "a fourth quick reply",
                    "whatsapp.WhatsAppMenu",
                    "shape",
                    Effect.takes("QUICK_REPLIES", "ITEMS"),
                    "deliversEveryShapeOfReply"),
            IN.fault(
                    "an eleventh item of a list",
                    "whatsapp.WhatsAppMenu",
                    "shape",
                    Effect.takes("ITEMS", "TITLE"),
                    "givesBackTheTokenOfThePressedButton"),
            IN.fault(
                    "a title longer than a quick reply has",
                    "whatsapp.WhatsAppMenu",
                    "shape",
                    Effect.takes("TITLE", "DESCRIPTION"),
                    "survivesOddTextEverywhere"),
            IN.fault(
                    "an item longer than a list has",
                    "whatsapp.WhatsAppMenu",
                    "item",
                    Effect.takes("ITEM", "DESCRIPTION"),
                    "survivesOddTextEverywhere"),
            IN.fault(
                    "a text above buttons as long as one alone",
                    "whatsapp.WhatsAppRenderer",
                    "words",
                    Effect.takes("BODY", "MEDIA_URL"),
                    "deliversLongTextsWhole"),
            IN.fault(
                    "a caption of any length",
                    "whatsapp.WhatsAppRenderer",
                    "fits",
                    Effect.TRUE,
                    "deliversLongCaptionsWhole"),
            IN.fault(
                    "a missing escape",
                    "whatsapp.WhatsAppMarkup",
                    "escaped",
                    Effect.ARGUMENT,
                    "formatsNothingOfWhatIsSaid"),
            IN.fault(
                    "the places of a shape stay empty",
                    "whatsapp.WhatsAppAttempt",
                    "json",
                    Effect.NO_JSON,
                    "deliversEveryShapeOfReply"),
            IN.fault(
                    "a template without what it tells of",
                    "whatsapp.WhatsAppMessage$Template",
                    "summary",
                    Effect.NO_TEXT,
                    "WhatsAppChannelTest.oneTemplateTellsOfAllThatComesTogetherAndTheNewestFollow"),
            IN.fault(
                    "a text where a template is due",
                    "whatsapp.WhatsAppPeople$Standing",
                    "open",
                    Effect.TRUE,
                    "WhatsAppChannelTest.oneTemplateTellsOfAllThatComesTogetherAndTheNewestFollow"),
            IN.fault(
                    "a template for each message",
                    "whatsapp.WhatsAppPeople",
                    "tell",
                    Effect.NOTHING,
                    "WhatsAppChannelTest.oneTemplateTellsOfAllThatComesTogetherAndTheNewestFollow"),
            IN.fault(
                    "what was sent is not kept", "whatsapp.SentParts", "add", Effect.NONE, "showsARepeatedMessageOnce"),
            IN.fault(
                    "nobody is told what becomes of a message",
                    "whatsapp.WhatsAppAccount",
                    "statusCallback",
                    Effect.NONE,
                    "deliversEveryShapeOfReply"),
            IN.fault(
                    "a status is believed at another address",
                    "whatsapp.WhatsAppWebhook",
                    "status",
                    Effect.says("/status", ""),
                    "deliversEveryShapeOfReply"),
            IN.fault(
                    "nobody's signature is asked for",
                    "whatsapp.WhatsAppSignature",
                    "isSame",
                    Effect.TRUE,
                    "believesNobodyButThePlatform"),
            IN.fault(
                    "STOP is taken for talk",
                    "whatsapp.ConsentWord",
                    "of",
                    Effect.NONE,
                    "WhatsAppReceptionTest.stopStopsTheConversationTooWhenItComesAgain"),
            IN.fault(
                    "a message is not acknowledged",
                    "whatsapp.WhatsAppWebhook",
                    "messages",
                    Effect.ANSWERS_BADLY,
                    "hearsWhatPeopleSay"),
            IN.fault(
                    "a message is acknowledged with words",
                    "whatsapp.WhatsAppWebhook",
                    "messages",
                    Effect.ANSWERS_WORDS,
                    "hearsWhatPeopleSay"),
            IN.fault(
                    "the work comes before the acknowledgement",
                    "whatsapp.WhatsAppReception",
                    "message",
                    Effect.LATE,
                    "hearsWhatPeopleSay"),
            IN.fault(
                    "a status is not acknowledged",
                    "whatsapp.WhatsAppWebhook",
                    "status",
                    Effect.ANSWERS_BADLY,
                    "deliversEveryShapeOfReply"),
            IN.fault(
                    "Retry-After is not heeded",
                    "whatsapp.TwilioTransport",
                    "pause",
                    Effect.NONE,
                    "tellsHowLongThePlatformWantsToWait"),
            IN.fault(
                    "a number chooses nothing",
                    "whatsapp.WhatsAppPeople",
                    "offer",
                    Effect.NOTHING,
                    "givesBackTheTokenOfThePressedButton"),
            IN.fault("facts are left out", "whatsapp.WhatsAppBody", "facts", Effect.ARGUMENT, "saysEveryFactOfAShape"),
            IN.fault(
                    "pages that no button opens are not named",
                    "whatsapp.WhatsAppBody",
                    "withPages",
                    Effect.ARGUMENT,
                    "opensOrNamesEveryPage"),
            IN.fault(
                    "what can be replied to has no lines",
                    "whatsapp.WhatsAppMenu",
                    "lines",
                    Effect.NO_LIST,
                    "leadsToEveryActionStepByStep"));

    private WhatsAppFaults() {}
}
