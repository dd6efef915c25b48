package io.shelftalker.notifier.notice;

import io.shelftalker.testkit.bot.TestBot;
import io.shelftalker.testkit.channel.RecordingChannel.Message;
import java.util.List;

/** What a person of a test was told unasked. */
final class Unasked {
    private Unasked() {}

    static List<String> of(TestBot.Person person) {
        return person.messages().stream()
                .filter(message -> message.outgoing().idempotencyKey().matches("(notice|blind|sighted):.*"))
                .map(Message::text)
                .toList();
    }
}
