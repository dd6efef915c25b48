package io.shelftalker.channels.fault;

import java.util.List;
import java.util.stream.Stream;

/** Faults in the adapters' own code, each with the clause of the contract that notices it. */
final class AdapterFaults {
    private static final List<AdapterFault> SLACK = List.of(
            new AdapterFault(
                    "Slack",
                    "what nobody sees counts as words",
                    "PlainText",
                    "isBlank",
                    Effect.FALSE,
                    "opensOrNamesEveryPage"),
            new AdapterFault(
                    "Slack", "a long text is not split", "RichText", "split", Effect.ALONE, "deliversLongTextsWhole"),
            new AdapterFault(
                    "Slack",
                    "a repeated message is sent again",
                    "SentMessages",
                    "of",
                    Effect.NO_LIST,
                    "showsARepeatedMessageOnce"),
            new AdapterFault(
                    "Slack",
                    "what was sent is not kept",
                    "SentMessages",
                    "add",
                    Effect.NOTHING,
                    "showsARepeatedMessageOnce"),
            new AdapterFault(
                    "Slack", "every address is opened", "WebAddress", "isWeb", Effect.TRUE, "opensOrNamesEveryPage"),
            new AdapterFault(
                    "Slack",
                    "there is always room for a button",
                    "Room",
                    "take",
                    Effect.TRUE,
                    "leadsToEveryActionStepByStep"),
            new AdapterFault(
                    "Slack",
                    "what has no room is left out silently",
                    "Room",
                    "left",
                    Effect.ZERO,
                    "leadsToEveryActionStepByStep"),
            new AdapterFault(
                    "Slack",
                    "what has no room begins at the wrong place",
                    "Room",
                    "firstLeft",
                    Effect.ZERO,
                    "leadsToEveryActionStepByStep"),
            new AdapterFault(
                    "Slack",
                    "a missing escape",
                    "slack.SlackText",
                    "escaped",
                    Effect.ARGUMENT,
                    "deliversEveryShapeOfReply"),
            new AdapterFault(
                    "Slack",
                    "a message takes any number of blocks",
                    "slack.SlackPages",
                    "fits",
                    Effect.TRUE,
                    "deliversLongTextsWhole"),
            new AdapterFault(
                    "Slack",
                    "Retry-After is not heeded",
                    "slack.SlackAnswer$Wait",
                    "pause",
                    Effect.NO_TIME,
                    "tellsHowLongThePlatformWantsToWait"),
            new AdapterFault(
                    "Slack",
                    "no words beside the blocks",
                    "slack.SlackPages",
                    "text",
                    Effect.NO_TEXT,
                    "deliversEveryShapeOfReply"),
            new AdapterFault(
                    "Slack",
                    "a picture without words",
                    "slack.SlackRenderer",
                    "alternative",
                    Effect.NO_TEXT,
                    "deliversEveryShapeOfReply"),
            new AdapterFault(
                    "Slack",
                    "a heading is left out",
                    "slack.SlackRenderer",
                    "heading",
                    Effect.NO_LIST,
                    "deliversEveryShapeOfReply"),
            new AdapterFault(
                    "Slack",
                    "facts are left out",
                    "slack.SlackRenderer",
                    "facts",
                    Effect.NO_LIST,
                    "saysEveryFactOfAShape"),
            new AdapterFault(
                    "Slack",
                    "rows are left out",
                    "slack.SlackRenderer",
                    "rows",
                    Effect.NO_LIST,
                    "saysEveryFactOfAShape"),
            new AdapterFault(
                    "Slack",
                    "pages that no button opens are not named",
                    "slack.SlackMenu",
                    "links",
                    Effect.NO_LIST,
                    "opensOrNamesEveryPage"),
            new AdapterFault(
                    "Slack",
                    "buttons are left out",
                    "slack.SlackMenu",
                    "blocks",
                    Effect.NO_LIST,
                    "deliversEveryShapeOfReply"),
            new AdapterFault(
                    "Slack",
                    "an edit is posted anew",
                    "slack.SlackAttempt",
                    "edits",
                    Effect.NONE,
                    "replacingAMessageThatIsGoneStillTellsThePerson"),
            new AdapterFault(
                    "Slack",
                    "a press is not heard",
                    "slack.SlackActions",
                    "token",
                    Effect.NONE,
                    "givesBackTheTokenOfThePressedButton"),
            new AdapterFault(
                    "Slack",
                    "a title is left out",
                    "slack.SlackRenderer",
                    "title",
                    Effect.NO_TEXT,
                    "deliversEveryShapeOfReply"));

    private static final List<AdapterFault> TELEGRAM = List.of(
            new AdapterFault(
                    "Telegram",
                    "what nobody sees counts as words",
                    "PlainText",
                    "isBlank",
                    Effect.FALSE,
                    "repliesThatSayNothingAreNoFailure"),
            new AdapterFault(
                    "Telegram",
                    "a button says what nobody sees",
                    "PlainText",
                    "label",
                    Effect.ARGUMENT,
                    "repliesThatSayNothingAreNoFailure"),
            new AdapterFault(
                    "Telegram",
                    "a long text is not split",
                    "RichText",
                    "split",
                    Effect.ALONE,
                    "deliversLongTextsWhole"),
            new AdapterFault(
                    "Telegram",
                    "a repeated message is sent again",
                    "SentMessages",
                    "of",
                    Effect.NO_LIST,
                    "showsARepeatedMessageOnce"),
            new AdapterFault(
                    "Telegram",
                    "what was sent is not kept",
                    "SentMessages",
                    "add",
                    Effect.NOTHING,
                    "showsARepeatedMessageOnce"),
            new AdapterFault(
                    "Telegram",
                    "every address is opened",
                    "telegram.TelegramKeyboard",
                    "isOpenable",
                    Effect.TRUE,
                    "opensOrNamesEveryPage"),
            new AdapterFault(
                    "Telegram",
                    "there is always room for a button",
                    "Room",
                    "take",
                    Effect.TRUE,
                    "leadsToEveryActionStepByStep"),
            new AdapterFault(
                    "Telegram",
                    "what has no room is left out silently",
                    "Room",
                    "left",
                    Effect.ZERO,
                    "leadsToEveryActionStepByStep"),
            new AdapterFault(
                    "Telegram",
                    "what has no room begins at the wrong place",
                    "Room",
                    "firstLeft",
                    Effect.ZERO,
                    "leadsToEveryActionStepByStep"),
            new AdapterFault(
                    "Telegram",
                    "a missing escape",
                    "telegram.Html",
                    "escaped",
                    Effect.ARGUMENT,
                    "deliversEveryShapeOfReply"),
            new AdapterFault(
                    "Telegram",
                    "a caption of any length",
                    "telegram.TelegramRenderer",
                    "isCaption",
                    Effect.TRUE,
                    "deliversEveryShapeOfReply"),
            new AdapterFault(
                    "Telegram",
                    "retry_after is not heeded",
                    "telegram.TelegramAnswer$Wait",
                    "pause",
                    Effect.NO_TIME,
                    "tellsHowLongThePlatformWantsToWait"),
            new AdapterFault(
                    "Telegram",
                    "buttons are left out",
                    "telegram.TelegramAttempt",
                    "keyboard",
                    Effect.NULL,
                    "deliversEveryShapeOfReply"),
            new AdapterFault(
                    "Telegram",
                    "an edit is sent anew",
                    "telegram.TelegramChannel",
                    "replaced",
                    Effect.NONE,
                    "replacesAMessageWhereThePlatformCan"),
            new AdapterFault(
                    "Telegram",
                    "markup is shown",
                    "telegram.TelegramAttempt",
                    "parseMode",
                    Effect.NULL,
                    "listsEveryCard"),
            new AdapterFault(
                    "Telegram",
                    "an unchanged message is a failure",
                    "telegram.TelegramAnswer",
                    "has",
                    Effect.FALSE,
                    "replacesAnyShapeByAnyOther"),
            new AdapterFault(
                    "Telegram",
                    "rows are left out",
                    "telegram.TelegramRenderer",
                    "texts",
                    Effect.NO_LIST,
                    "saysEveryFactOfAShape"),
            new AdapterFault(
                    "Telegram",
                    "pages that no button opens are not named",
                    "telegram.TelegramKeyboard",
                    "links",
                    Effect.NO_LIST,
                    "opensOrNamesEveryPage"));

    private static final List<AdapterFault> WHATSAPP = List.of(
            new AdapterFault(
                    "WhatsApp",
                    "what nobody sees counts as words",
                    "PlainText",
                    "isBlank",
                    Effect.FALSE,
                    "repliesThatSayNothingAreNoFailure"),
            new AdapterFault(
                    "WhatsApp",
                    "a long text is not split",
                    "RichText",
                    "split",
                    Effect.ALONE,
                    "deliversEveryShapeOfReply"),
            new AdapterFault(
                    "WhatsApp",
                    "a repeated message is sent again",
                    "whatsapp.SentParts",
                    "of",
                    Effect.NO_MAP,
                    "showsARepeatedMessageOnce"));

    private static final List<AdapterFault> WIDGET = List.of(
            new AdapterFault(
                    "Widget",
                    "controls and halves of characters are sent as they are",
                    "PlainText",
                    "clean",
                    Effect.ARGUMENT,
                    "repliesThatSayNothingAreNoFailure"),
            new AdapterFault(
                    "Widget",
                    "a button says what nobody sees",
                    "PlainText",
                    "label",
                    Effect.ARGUMENT,
                    "repliesThatSayNothingAreNoFailure"),
            new AdapterFault(
                    "Widget", "every address is opened", "WebAddress", "opens", Effect.TRUE, "opensOrNamesEveryPage"),
            new AdapterFault(
                    "Widget",
                    "every address is a picture",
                    "WebAddress",
                    "isWeb",
                    Effect.TRUE,
                    "opensOrNamesEveryPage"),
            new AdapterFault(
                    "Widget",
                    "there is always room for a button",
                    "Room",
                    "take",
                    Effect.TRUE,
                    "leadsToEveryActionStepByStep"),
            new AdapterFault(
                    "Widget",
                    "what has no room is left out silently",
                    "Room",
                    "left",
                    Effect.ZERO,
                    "leadsToEveryActionStepByStep"),
            new AdapterFault(
                    "Widget",
                    "what has no room begins at the wrong place",
                    "Room",
                    "firstLeft",
                    Effect.ZERO,
                    "leadsToEveryActionStepByStep"),
            new AdapterFault(
                    "Widget",
                    "a repeated message is written again",
                    "widget.WidgetMessages",
                    "before",
                    Effect.NONE,
                    "showsARepeatedMessageOnce"),
            new AdapterFault(
                    "Widget",
                    "an edit is written anew",
                    "widget.WidgetMessages",
                    "replace",
                    Effect.NONE,
                    "replacesAMessageWhereThePlatformCan"),
            new AdapterFault(
                    "Widget",
                    "buttons are left out",
                    "widget.WidgetMenu",
                    "writeTo",
                    Effect.NOTHING,
                    "deliversEveryShapeOfReply"),
            new AdapterFault(
                    "Widget",
                    "lines are left out",
                    "widget.WidgetRenderer$Page",
                    "texts",
                    Effect.NOTHING,
                    "saysEveryFactOfAShape"),
            new AdapterFault(
                    "Widget",
                    "there is no conversation",
                    "widget.WidgetMessages",
                    "hold",
                    Effect.FALSE,
                    "deliversEveryShapeOfReply"));

    private AdapterFaults() {}

    static Stream<AdapterFault> all() {
        return Stream.of(SLACK, TELEGRAM, WHATSAPP, WIDGET).flatMap(List::stream);
    }
}
