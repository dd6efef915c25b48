package io.shelftalker.channels.fault;

import java.util.List;

/** Faults in the code of WhatsApp's adapter. */
final class WhatsAppFaults {
    static final List<AdapterFault> ALL = List.of(
            fault(
                    "what nobody sees counts as words",
                    "PlainText",
                    "isBlank",
                    Effect.FALSE,
                    "repliesThatSayNothingAreNoFailure"),
            fault("a long text is not split", "RichText", "split", Effect.ALONE, "deliversEveryShapeOfReply"),
            fault(
                    "a repeated message is sent again",
                    "whatsapp.SentParts",
                    "of",
                    Effect.NO_MAP,
                    "showsARepeatedMessageOnce"),
            fault(
                    "a person without whatsapp: before them",
                    "whatsapp.WhatsAppDelivery",
                    "part",
                    Effect.cuts("chat", "whatsapp:"),
                    "deliversEveryShapeOfReply"),
            fault(
                    "a fourth quick reply",
                    "whatsapp.WhatsAppMenu",
                    "shape",
                    Effect.takes("QUICK_REPLIES", "ITEMS"),
                    "deliversEveryShapeOfReply"),
            fault(
                    "an eleventh item of a list",
                    "whatsapp.WhatsAppMenu",
                    "shape",
                    Effect.takes("ITEMS", "TITLE"),
                    "givesBackTheTokenOfThePressedButton"),
            fault(
                    "a title longer than a quick reply has",
                    "whatsapp.WhatsAppMenu",
                    "shape",
                    Effect.takes("TITLE", "DESCRIPTION"),
                    "survivesOddTextEverywhere"),
            fault(
                    "an item longer than a list has",
                    "whatsapp.WhatsAppMenu",
                    "item",
                    Effect.takes("ITEM", "DESCRIPTION"),
                    "survivesOddTextEverywhere"),
            fault(
                    "a text above buttons as long as one alone",
                    "whatsapp.WhatsAppRenderer",
                    "words",
                    Effect.takes("BODY", "MEDIA_URL"),
                    "deliversLongTextsWhole"),
            fault(
                    "a caption of any length",
                    "whatsapp.WhatsAppRenderer",
                    "fits",
                    Effect.TRUE,
                    "deliversLongCaptionsWhole"),
            fault(
                    "a missing escape",
                    "whatsapp.WhatsAppMarkup",
                    "escaped",
                    Effect.ARGUMENT,
                    "formatsNothingOfWhatIsSaid"),
            fault(
                    "the places of a shape stay empty",
                    "whatsapp.WhatsAppAttempt",
                    "json",
                    Effect.NO_JSON,
                    "deliversEveryShapeOfReply"),
            fault(
                    "a template without what it tells of",
                    "whatsapp.WhatsAppMessage$Template",
                    "summary",
                    Effect.NO_TEXT,
                    "WhatsAppChannelTest.oneTemplateTellsOfAllThatComesTogetherAndTheNewestFollow"),
            fault(
                    "a text where a template is due",
                    "whatsapp.WhatsAppPeople$Standing",
                    "open",
                    Effect.TRUE,
                    "WhatsAppChannelTest.oneTemplateTellsOfAllThatComesTogetherAndTheNewestFollow"),
            fault(
                    "a template for each message",
                    "whatsapp.WhatsAppPeople",
                    "tell",
                    Effect.NOTHING,
                    "WhatsAppChannelTest.oneTemplateTellsOfAllThatComesTogetherAndTheNewestFollow"),
            fault("what was sent is not kept", "whatsapp.SentParts", "add", Effect.NONE, "showsARepeatedMessageOnce"),
            fault(
                    "nobody is told what becomes of a message",
                    "whatsapp.WhatsAppAccount",
                    "statusCallback",
                    Effect.NONE,
                    "deliversEveryShapeOfReply"),
            fault(
                    "a status is believed at another address",
                    "whatsapp.WhatsAppWebhook",
                    "status",
                    Effect.says("/status", ""),
                    "deliversEveryShapeOfReply"),
            fault(
                    "nobody's signature is asked for",
                    "whatsapp.WhatsAppSignature",
                    "isSame",
                    Effect.TRUE,
                    "believesNobodyButThePlatform"),
            fault(
                    "STOP is taken for talk",
                    "whatsapp.ConsentWord",
                    "of",
                    Effect.NONE,
                    "WhatsAppReceptionTest.stopStopsTheConversationTooWhenItComesAgain"),
            fault(
                    "a message is not acknowledged",
                    "whatsapp.WhatsAppWebhook",
                    "messages",
                    Effect.ANSWERS_BADLY,
                    "hearsWhatPeopleSay"),
            fault(
                    "a message is acknowledged with words",
                    "whatsapp.WhatsAppWebhook",
                    "messages",
                    Effect.ANSWERS_WORDS,
                    "hearsWhatPeopleSay"),
            fault(
                    "the work comes before the acknowledgement",
                    "whatsapp.WhatsAppReception",
                    "message",
                    Effect.LATE,
                    "hearsWhatPeopleSay"),
            fault(
                    "a status is not acknowledged",
                    "whatsapp.WhatsAppWebhook",
                    "status",
                    Effect.ANSWERS_BADLY,
                    "deliversEveryShapeOfReply"),
            fault(
                    "Retry-After is not heeded",
                    "whatsapp.TwilioTransport",
                    "pause",
                    Effect.NONE,
                    "tellsHowLongThePlatformWantsToWait"),
            fault(
                    "a number chooses nothing",
                    "whatsapp.WhatsAppPeople",
                    "offer",
                    Effect.NOTHING,
                    "givesBackTheTokenOfThePressedButton"),
            fault("facts are left out", "whatsapp.WhatsAppBody", "facts", Effect.ARGUMENT, "saysEveryFactOfAShape"),
            fault(
                    "pages that no button opens are not named",
                    "whatsapp.WhatsAppBody",
                    "withPages",
                    Effect.ARGUMENT,
                    "opensOrNamesEveryPage"),
            fault(
                    "what can be replied to has no lines",
                    "whatsapp.WhatsAppMenu",
                    "lines",
                    Effect.NO_LIST,
                    "leadsToEveryActionStepByStep"),
            fault("there is always room for a button", "Room", "take", Effect.TRUE, "leadsToEveryActionStepByStep"),
            fault(
                    "what has no room is left out silently",
                    "Room",
                    "left",
                    Effect.ZERO,
                    "leadsToEveryActionStepByStep"));

    private WhatsAppFaults() {}

    private static AdapterFault fault(String what, String type, String method, Effect effect, String clause) {
        return new AdapterFault("WhatsApp", what, type, method, effect, clause);
    }
}
