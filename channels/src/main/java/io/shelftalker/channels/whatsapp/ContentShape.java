package io.shelftalker.channels.whatsapp;

import com.twilio.rest.content.v1.Content;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A Content resource that serves every message with so many options: all texts are variables, numbered from 1 in the order
 * in which {@link WhatsAppMenu#variables} fills them.
 *
 * @param options how many there are
 * @param described how many of a list's items, from the first, have a second line
 */
record ContentShape(Kind kind, int options, int described) {
    /** How options are offered. */
    enum Kind {
        QUICK_REPLY,
        LIST
    }

    /** The same for the same shape; raised when what is stored for it changes. */
    String name() {
        return switch (kind) {
            case QUICK_REPLY -> "quick-reply-" + options + "-v1";
            case LIST -> "list-" + options + "-" + described + "-v1";
        };
    }

    /** What is to be stored with Twilio. */
    Content.ContentCreateRequest request(String language) {
        Content.Types.Builder types = new Content.Types.Builder();
        Content.Types type =
                switch (kind) {
                    case QUICK_REPLY -> types.twilioQuickReply(quickReply()).build();
                    case LIST -> types.twilioListPicker(list()).build();
                };
        return new Content.ContentCreateRequest.Builder(language, type)
                .friendlyName("shelftalker-" + name() + "-" + language)
                .build();
    }

    private Content.TwilioQuickReply quickReply() {
        List<Content.QuickReplyAction> actions = IntStream.range(0, options)
                .mapToObj(option -> new Content.QuickReplyAction.Builder(place(2 + 2 * option))
                        .type(Content.QuickReplyActionType.QUICK_REPLY)
                        .id(place(3 + 2 * option))
                        .build())
                .toList();
        return new Content.TwilioQuickReply.Builder(place(1), actions).build();
    }

    private Content.TwilioListPicker list() {
        List<Content.ListItem> items = IntStream.range(0, options)
                .mapToObj(option -> item(3 + 2 * option + Math.min(option, described), option < described))
                .toList();
        return new Content.TwilioListPicker.Builder(place(1), place(2), items).build();
    }

    private static Content.ListItem item(int first, boolean described) {
        Content.ListItem.Builder item = new Content.ListItem.Builder(place(first + 1), place(first));
        return described ? item.description(place(first + 2)).build() : item.build();
    }

    private static String place(int variable) {
        return "{{" + variable + "}}";
    }
}
