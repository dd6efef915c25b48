package io.shelftalker.testkit.transcript;

import io.shelftalker.testkit.telegram.ChatMessage;
import io.shelftalker.testkit.telegram.FakeTelegram;
import io.shelftalker.testkit.telegram.MessageContent;
import io.shelftalker.testkit.telegram.Person;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** People at a bot on Telegram. */
public final class TelegramStage implements Stage {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final FakeTelegram telegram;
    private final long firstId;
    private final Map<String, Person> people = new HashMap<>();
    private final Map<String, ReadSoFar> read = new HashMap<>();

    /** @param name keeps the people of this stage apart from those of others on the same Telegram */
    public TelegramStage(FakeTelegram telegram, String name) {
        this.telegram = telegram;
        this.firstId = 1_000L + 1_000L * Math.floorMod(name.hashCode(), 1_000_000);
    }

    @Override
    public void enters(String person, String language) {
        people.put(
                person,
                telegram.person(firstId + people.size(), person, language).hasStarted());
    }

    @Override
    public void says(String person, String text) {
        who(person).says(text);
    }

    @Override
    public void presses(String person, String label) {
        who(person).presses(label);
    }

    @Override
    public String reads(String person) {
        ReadSoFar seen = read.computeIfAbsent(person, somebody -> new ReadSoFar());
        who(person).chat().awaitMessage(message -> isNew(message, seen), PATIENCE);
        ChatMessage next = who(person).chat().messages().stream()
                .filter(message -> isNew(message, seen))
                .findFirst()
                .orElseThrow();
        int state = seen.next(next.id());
        MessageContent content = state < next.history().size() ? next.history().get(state) : next.content();
        return text(content);
    }

    private static boolean isNew(ChatMessage message, ReadSoFar seen) {
        return seen.isNew(message.id(), message.history().size());
    }

    private static String text(MessageContent content) {
        return content.text().visible() + "\n"
                + content.keyboard().labels().stream()
                        .map(label -> "[" + label + "]")
                        .collect(Collectors.joining(" "));
    }

    private Person who(String person) {
        return Objects.requireNonNull(people.get(person), person);
    }
}
