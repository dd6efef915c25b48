package io.shelftalker.channels.fault;

import java.util.List;

/** Faults in the code of Slack's adapter. */
final class SlackFaults {
    private static final AdapterFault.In IN = new AdapterFault.In("Slack");

    static final List<AdapterFault> ALL = List.of(
            IN.fault("what nobody sees counts as words", "PlainText", "isBlank", Effect.FALSE, "opensOrNamesEveryPage"),
            IN.fault("every address is opened", "WebAddress", "isWeb", Effect.TRUE, "opensOrNamesEveryPage"),
            IN.fault("a missing escape", "slack.SlackText", "escaped", Effect.ARGUMENT, "deliversEveryShapeOfReply"),
            IN.fault(
                    "a message takes any number of blocks",
                    "slack.SlackPages",
                    "fits",
                    Effect.TRUE,
                    "deliversLongTextsWhole"),
            IN.fault(
                    "Retry-After is not heeded",
                    "slack.SlackAnswer$Wait",
                    "pause",
                    Effect.NO_TIME,
                    "tellsHowLongThePlatformWantsToWait"),
            IN.fault(
                    "no words beside the blocks",
                    "slack.SlackPages",
                    "text",
                    Effect.NO_TEXT,
                    "deliversEveryShapeOfReply"),
            IN.fault(
                    "a picture without words",
                    "slack.SlackRenderer",
                    "alternative",
                    Effect.NO_TEXT,
                    "deliversEveryShapeOfReply"),
            IN.fault(
                    "a heading is left out",
                    "slack.SlackRenderer",
                    "heading",
                    Effect.NO_LIST,
                    "deliversEveryShapeOfReply"),
            IN.fault("facts are left out", "slack.SlackRenderer", "facts", Effect.NO_LIST, "saysEveryFactOfAShape"),
            IN.fault("rows are left out", "slack.SlackRenderer", "rows", Effect.NO_LIST, "saysEveryFactOfAShape"),
            IN.fault(
                    "pages that no button opens are not named",
                    "slack.SlackMenu",
                    "links",
                    Effect.NO_LIST,
                    "opensOrNamesEveryPage"),
            IN.fault("buttons are left out", "slack.SlackMenu", "blocks", Effect.NO_LIST, "deliversEveryShapeOfReply"),
            IN.fault(
                    "an edit is posted anew",
                    "slack.SlackAttempt",
                    "edits",
                    Effect.NONE,
                    "replacingAMessageThatIsGoneStillTellsThePerson"),
            IN.fault(
                    "a press is not heard",
                    "slack.SlackActions",
                    "token",
                    Effect.NONE,
                    "givesBackTheTokenOfThePressedButton"),
            IN.fault(
                    "a title is left out", "slack.SlackRenderer", "title", Effect.NO_TEXT, "deliversEveryShapeOfReply"),
            IN.fault(
                    "nobody's signature is asked for",
                    "slack.SlackSignature",
                    "holds",
                    Effect.TRUE,
                    "believesNobodyButThePlatform"),
            IN.fault(
                    "an event is not acknowledged",
                    "slack.SlackWebhook",
                    "events",
                    Effect.ANSWERS_BADLY,
                    "hearsWhatPeopleSay"),
            IN.fault(
                    "a press is not acknowledged",
                    "slack.SlackWebhook",
                    "actions",
                    Effect.ANSWERS_BADLY,
                    "givesBackTheTokenOfThePressedButton"),
            IN.fault(
                    "what is told on a socket is not acknowledged",
                    "slack.SlackSocket",
                    "told",
                    Effect.leavesOut("send"),
                    "SlackSocketModeTest.hearsMessagesCommandsAndButtonsWithoutAPublicAddress"),
            IN.fault(
                    "a method that is to rest is called",
                    "Rests",
                    "left",
                    Effect.NONE,
                    "SlackChannelTest.leavesAMethodAloneForAsLongAsSlackAsks"),
            IN.fault(
                    "the work comes before the acknowledgement",
                    "slack.SlackInteractions",
                    "take",
                    Effect.LATE,
                    "givesBackTheTokenOfThePressedButton"),
            IN.fault(
                    "everything has thumbs, wherever it is said",
                    "slack.SlackThumbs",
                    "areUnder",
                    Effect.TRUE,
                    "SlackThumbsTest.whatIsNoAnswerHasNone"),
            IN.fault(
                    "an answer has no thumbs",
                    "slack.SlackThumbs",
                    "areUnder",
                    Effect.FALSE,
                    "SlackThumbsTest.theyAreTheLastOfAnAnswer"),
            IN.fault(
                    "thumbs without words",
                    "slack.SlackThumbs",
                    "label",
                    Effect.NO_TEXT,
                    "SlackThumbsTest.theyAreTheLastOfAnAnswer"),
            IN.fault(
                    "refused thumbs are sent again",
                    "slack.SlackMessage",
                    "hasThumbs",
                    Effect.FALSE,
                    "SlackThumbsTest.whereSlackRefusesAMessageTheyGoFirst"),
            IN.fault(
                    "a thumb is taken for a button",
                    "slack.SlackThumbs",
                    "arePressed",
                    Effect.FALSE,
                    "SlackThumbsTest.aPressIsAnOpinionAndTellsNobodyAnything"),
            IN.fault(
                    "what somebody thinks is not kept",
                    "slack.SlackThumbs",
                    "opinion",
                    Effect.NONE,
                    "SlackThumbsTest.aPressIsAnOpinionAndTellsNobodyAnything"),
            IN.fault(
                    "a thumb is acknowledged late",
                    "slack.SlackInteractions",
                    "judge",
                    Effect.LATE,
                    "SlackThumbsTest.aPressIsAnOpinionAndTellsNobodyAnything"));

    private SlackFaults() {}
}
