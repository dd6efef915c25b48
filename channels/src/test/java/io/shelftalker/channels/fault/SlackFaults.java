package io.shelftalker.channels.fault;

import java.util.List;

/** Faults in the code of Slack's adapter. */
final class SlackFaults {
    static final List<AdapterFault> ALL = List.of(
            fault("what nobody sees counts as words", "PlainText", "isBlank", Effect.FALSE, "opensOrNamesEveryPage"),
            fault("a long text is not split", "RichText", "split", Effect.ALONE, "deliversLongTextsWhole"),
            fault(
                    "a repeated message is sent again",
                    "SentMessages",
                    "of",
                    Effect.NO_LIST,
                    "showsARepeatedMessageOnce"),
            fault("what was sent is not kept", "SentMessages", "add", Effect.NOTHING, "showsARepeatedMessageOnce"),
            fault("every address is opened", "WebAddress", "isWeb", Effect.TRUE, "opensOrNamesEveryPage"),
            fault("there is always room for a button", "Room", "take", Effect.TRUE, "leadsToEveryActionStepByStep"),
            fault("what has no room is left out silently", "Room", "left", Effect.ZERO, "leadsToEveryActionStepByStep"),
            fault(
                    "what has no room begins at the wrong place",
                    "Room",
                    "firstLeft",
                    Effect.ZERO,
                    "leadsToEveryActionStepByStep"),
            fault("a missing escape", "slack.SlackText", "escaped", Effect.ARGUMENT, "deliversEveryShapeOfReply"),
            fault(
                    "a message takes any number of blocks",
                    "slack.SlackPages",
                    "fits",
                    Effect.TRUE,
                    "deliversLongTextsWhole"),
            fault(
                    "Retry-After is not heeded",
                    "slack.SlackAnswer$Wait",
                    "pause",
                    Effect.NO_TIME,
                    "tellsHowLongThePlatformWantsToWait"),
            fault(
                    "no words beside the blocks",
                    "slack.SlackPages",
                    "text",
                    Effect.NO_TEXT,
                    "deliversEveryShapeOfReply"),
            fault(
                    "a picture without words",
                    "slack.SlackRenderer",
                    "alternative",
                    Effect.NO_TEXT,
                    "deliversEveryShapeOfReply"),
            fault(
                    "a heading is left out",
                    "slack.SlackRenderer",
                    "heading",
                    Effect.NO_LIST,
                    "deliversEveryShapeOfReply"),
            fault("facts are left out", "slack.SlackRenderer", "facts", Effect.NO_LIST, "saysEveryFactOfAShape"),
            fault("rows are left out", "slack.SlackRenderer", "rows", Effect.NO_LIST, "saysEveryFactOfAShape"),
            fault(
                    "pages that no button opens are not named",
                    "slack.SlackMenu",
                    "links",
                    Effect.NO_LIST,
                    "opensOrNamesEveryPage"),
            fault("buttons are left out", "slack.SlackMenu", "blocks", Effect.NO_LIST, "deliversEveryShapeOfReply"),
            fault(
                    "an edit is posted anew",
                    "slack.SlackAttempt",
                    "edits",
                    Effect.NONE,
                    "replacingAMessageThatIsGoneStillTellsThePerson"),
            fault(
                    "a press is not heard",
                    "slack.SlackActions",
                    "token",
                    Effect.NONE,
                    "givesBackTheTokenOfThePressedButton"),
            fault("a title is left out", "slack.SlackRenderer", "title", Effect.NO_TEXT, "deliversEveryShapeOfReply"),
            fault(
                    "nobody's signature is asked for",
                    "slack.SlackSignature",
                    "holds",
                    Effect.TRUE,
                    "believesNobodyButThePlatform"),
            fault(
                    "an event is not acknowledged",
                    "slack.SlackWebhook",
                    "events",
                    Effect.ANSWERS_BADLY,
                    "hearsWhatPeopleSay"),
            fault(
                    "a press is not acknowledged",
                    "slack.SlackWebhook",
                    "actions",
                    Effect.ANSWERS_BADLY,
                    "givesBackTheTokenOfThePressedButton"),
            fault(
                    "what is told on a socket is not acknowledged",
                    "slack.SlackSocket",
                    "told",
                    Effect.leavesOut("send"),
                    "SlackSocketModeTest.hearsMessagesCommandsAndButtonsWithoutAPublicAddress"),
            fault(
                    "a method that is to rest is called",
                    "slack.SlackRests",
                    "left",
                    Effect.NONE,
                    "SlackChannelTest.leavesAMethodAloneForAsLongAsSlackAsks"),
            fault(
                    "the work comes before the acknowledgement",
                    "slack.SlackReception",
                    "take",
                    Effect.LATE,
                    "givesBackTheTokenOfThePressedButton"));

    private SlackFaults() {}

    private static AdapterFault fault(String what, String type, String method, Effect effect, String clause) {
        return new AdapterFault("Slack", what, type, method, effect, clause);
    }
}
