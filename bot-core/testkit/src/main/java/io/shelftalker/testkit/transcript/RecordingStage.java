package io.shelftalker.testkit.transcript;

import io.shelftalker.core.channel.Inbound;
import io.shelftalker.testkit.bot.TestBot;
import io.shelftalker.testkit.channel.RecordingChannel.Message;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** People at a bot whose channel only remembers. */
public final class RecordingStage implements Stage {
    private final TestBot bot;
    private final Map<String, TestBot.Person> people = new HashMap<>();
    private final Map<String, Integer> read = new HashMap<>();

    public RecordingStage(TestBot bot) {
        this.bot = bot;
    }

    @Override
    public void enters(String person, String language) {
        people.put(person, bot.person(person, language));
    }

    @Override
    public void says(String person, String text) {
        bot.receive(new Inbound.Said(who(person).envelope(), text));
    }

    @Override
    public void presses(String person, String label) {
        Message message = who(person).messages().reversed().stream()
                .filter(candidate -> candidate.text().contains("[" + label + "]"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button '" + label + "' was shown to " + person));
        bot.receive(new Inbound.Pressed(
                who(person).envelope(), bot.channel().token(message, label), Optional.of(message.id())));
    }

    @Override
    public String reads(String person) throws InterruptedException {
        int next = read.merge(person, 1, Integer::sum);
        return who(person).awaits(next).text();
    }

    private TestBot.Person who(String person) {
        return Objects.requireNonNull(people.get(person), person);
    }
}
