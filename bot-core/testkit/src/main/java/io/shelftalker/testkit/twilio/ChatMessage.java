package io.shelftalker.testkit.twilio;

import java.util.List;

/**
 * A message as a person sees it.
 *
 * @param sid Twilio's id of it
 * @param body what the bot wrote, markup and all
 * @param media addresses of its pictures
 * @param options what can be tapped, in order
 * @param fromTemplate whether it is an approved template
 */
public record ChatMessage(String sid, String body, List<String> media, List<Option> options, boolean fromTemplate) {
    public ChatMessage {
        media = List.copyOf(media);
        options = List.copyOf(options);
    }

    /** What can be read. */
    public String text() {
        return Markup.visible(body);
    }

    /** What stands on everything that can be tapped. */
    public List<String> labels() {
        return options.stream().map(Option::label).toList();
    }
}
