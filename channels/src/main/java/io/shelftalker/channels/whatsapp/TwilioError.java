package io.shelftalker.channels.whatsapp;

import java.util.List;

/**
 * What an error of Twilio's means (twilio.com/docs/api/errors). Twilio's own words may be missing, and change: these are
 * ours.
 *
 * @param code Twilio's
 * @param cause what is wrong
 * @param remedy what an operator does
 */
record TwilioError(int code, Meaning meaning, String cause, String remedy) {
    /** What follows from an error. */
    enum Meaning {
        /** The person has not written for a day: only a template may be sent. */
        OUTSIDE_WINDOW,
        /** Not now. */
        WAIT,
        /** Not now, whoever it is for. */
        REST,
        /** The person does not want to be written to. */
        UNWANTED,
        /** There is nobody at that address. */
        NOBODY,
        /** Twilio does not know the Content resource. */
        CONTENT_UNKNOWN,
        /** The picture cannot be had. */
        PICTURE,
        /** Nothing can be sent until an operator has acted. */
        OPERATOR,
        /** This message will not be taken, however often it is sent. */
        REFUSED
    }

    private static final List<TwilioError> CATALOGUE = List.of(
            error(
                    20003,
                    Meaning.OPERATOR,
                    "Twilio refuses the account SID or the auth token",
                    "copy both from Twilio's console again"),
            error(
                    20404,
                    Meaning.OPERATOR,
                    "the account is not known at this address",
                    "check SHELFTALKER_WHATSAPP_ACCOUNT_SID and SHELFTALKER_WHATSAPP_API_URL"),
            error(20429, Meaning.REST, "more calls at once than the account may make", "nothing; it goes on by itself"),
            error(20500, Meaning.WAIT, "Twilio has a fault", "look at status.twilio.com if it lasts"),
            error(21211, Meaning.NOBODY, "the address is none", "nothing; the person has no WhatsApp under it"),
            error(21610, Meaning.UNWANTED, "the person wrote STOP", "nothing; they may write START"),
            error(21611, Meaning.REST, "the sender's queue at Twilio is full", "ask Twilio for a higher throughput"),
            error(21620, Meaning.PICTURE, "the picture's address is none", "look at the product's picture"),
            error(21655, Meaning.CONTENT_UNKNOWN, "the Content resource was deleted", "nothing; it is made again"),
            error(
                    21656,
                    Meaning.REFUSED,
                    "the Content resource takes other variables",
                    "for the template: make one with one variable, {{1}}"),
            error(
                    30036,
                    Meaning.REFUSED,
                    "the message waited longer at Twilio than it is worth",
                    "ask Twilio for a higher throughput"),
            error(63003, Meaning.NOBODY, "there is nobody at the address", "nothing"),
            error(63005, Meaning.REFUSED, "WhatsApp does not take the content", "report it with the message's SID"),
            error(
                    63007,
                    Meaning.OPERATOR,
                    "the account has no such WhatsApp sender",
                    "check SHELFTALKER_WHATSAPP_FROM"),
            error(63012, Meaning.WAIT, "WhatsApp has a fault", "nothing; it goes on by itself"),
            error(
                    63013,
                    Meaning.REFUSED,
                    "the message breaks a rule of WhatsApp's",
                    "report it with the message's SID; for the template: check its text"),
            error(
                    63014,
                    Meaning.UNWANTED,
                    "the person blocked the sender or opted out",
                    "nothing; they may write again"),
            error(
                    63015,
                    Meaning.NOBODY,
                    "the sandbox knows only people who joined it",
                    "let them send the sandbox's join code, or use a sender of your own"),
            error(
                    63016,
                    Meaning.OUTSIDE_WINDOW,
                    "more than 24 hours since the person's last message",
                    "have a template approved and set SHELFTALKER_WHATSAPP_TEMPLATE"),
            error(
                    63018,
                    Meaning.REST,
                    "more messages than the sender may send",
                    "nothing; if it lasts, a higher limit"),
            error(63019, Meaning.PICTURE, "WhatsApp cannot fetch the picture", "look at the product's picture"),
            error(
                    63020,
                    Meaning.OPERATOR,
                    "WhatsApp is not paid for, or the business is not verified",
                    "look at the WhatsApp Business account"),
            error(
                    63021,
                    Meaning.PICTURE,
                    "WhatsApp does not take the picture or the text",
                    "look at the product's picture"),
            error(63024, Meaning.NOBODY, "the person has no WhatsApp, or not under this address", "nothing"),
            error(63027, Meaning.OPERATOR, "the template does not exist in this language", "have it approved in it"),
            error(63032, Meaning.NOBODY, "WhatsApp keeps this person out of what businesses send", "nothing"),
            error(63040, Meaning.OPERATOR, "WhatsApp has rejected the template", "have another one approved"),
            error(
                    63041,
                    Meaning.OPERATOR,
                    "WhatsApp has paused the template",
                    "look at its quality in WhatsApp Manager"),
            error(63042, Meaning.OPERATOR, "WhatsApp has disabled the template", "have another one approved"),
            error(
                    63049,
                    Meaning.REFUSED,
                    "WhatsApp does not deliver more marketing to this person for now",
                    "have the template approved as utility, not marketing"));

    /** The error of a code; one that is not in the catalogue says so, with Twilio's own words. */
    static TwilioError of(int code, String words) {
        return CATALOGUE.stream()
                .filter(error -> error.code == code)
                .findFirst()
                .orElseGet(() -> error(
                        code,
                        Meaning.REFUSED,
                        words.isBlank() ? "an error that is not in our catalogue" : words,
                        "see twilio.com/docs/api/errors/" + code));
    }

    static List<TwilioError> catalogue() {
        return CATALOGUE;
    }

    /** What an operator reads. */
    String told() {
        return "Twilio " + code + ": " + cause + " – " + remedy;
    }

    private static TwilioError error(int code, Meaning meaning, String cause, String remedy) {
        return new TwilioError(code, meaning, cause, remedy);
    }
}
