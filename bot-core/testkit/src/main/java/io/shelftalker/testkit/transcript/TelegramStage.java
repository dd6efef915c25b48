package io.shelftalker.testkit.transcript;

import io.shelftalker.testkit.telegram.Chat;
import io.shelftalker.testkit.telegram.ChatMessage;
import io.shelftalker.testkit.telegram.FakeTelegram;
import io.shelftalker.testkit.telegram.Group;
import io.shelftalker.testkit.telegram.MessageContent;
import io.shelftalker.testkit.telegram.Person;
import io.shelftalker.testkit.telegram.Speaker;
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
    private final Map<String, Group> groups = new HashMap<>();
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
    public void enters(String group) {
        groups.put(group, telegram.group(-firstId - groups.size(), group));
    }

    @Override
    public void runs(String person, String group) {
        Objects.requireNonNull(groups.get(group), group).administrator(who(person));
    }

    @Override
    public void says(String person, String text) {
        if (person.contains("@")) {
            inGroup(person).says(text);
        } else {
            who(person).says(text);
        }
    }

    @Override
    public void presses(String person, String label) {
        if (person.contains("@")) {
            inGroup(person).presses(label);
        } else {
            who(person).presses(label);
        }
    }

    @Override
    public String reads(String person) {
        ReadSoFar seen = read.computeIfAbsent(person, somebody -> new ReadSoFar());
        chat(person).awaitMessage(message -> isNew(message, seen), PATIENCE);
        ChatMessage next = chat(person).messages().stream()
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

    private Chat chat(String reader) {
        Group group = groups.get(reader);
        return group == null ? who(reader).chat() : group.chat();
    }

    private Speaker inGroup(String person) {
        String[] names = person.split("@", 2);
        return Objects.requireNonNull(groups.get(names[1]), person).member(who(names[0]));
    }

    private Person who(String person) {
        return Objects.requireNonNull(people.get(person), person);
    }
}
