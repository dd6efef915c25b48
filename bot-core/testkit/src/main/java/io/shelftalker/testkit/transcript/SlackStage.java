package io.shelftalker.testkit.transcript;

import io.shelftalker.testkit.slack.Chat;
import io.shelftalker.testkit.slack.ChatMessage;
import io.shelftalker.testkit.slack.FakeSlack;
import io.shelftalker.testkit.slack.Group;
import io.shelftalker.testkit.slack.Person;
import io.shelftalker.testkit.slack.Screen;
import io.shelftalker.testkit.slack.Speaker;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** People at a bot on Slack, in their direct messages with it; what begins with a slash is said by the slash command. */
public final class SlackStage implements Stage {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final FakeSlack slack;
    private final String name;
    private final Map<String, Person> people = new HashMap<>();
    private final Map<String, Group> groups = new HashMap<>();
    private final Map<String, ReadSoFar> read = new HashMap<>();

    /** @param name keeps the people of this stage apart from those of others on the same Slack */
    public SlackStage(FakeSlack slack, String name) {
        this.slack = slack;
        this.name = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    @Override
    public void enters(String person, String language) {
        Person entering = slack.person("U" + name + people.size(), person, language);
        // Everywhere else questions are asked in the chat, and so they are here where no form can open.
        entering.speaker().isLate();
        people.put(person, entering);
    }

    @Override
    public void enters(String group) {
        groups.put(group, slack.channel("C" + name + groups.size(), group));
    }

    /** Those who run the workspace run its channels. */
    @Override
    public void runs(String person, String group) {
        who(person).isAdmin();
    }

    @Override
    public void says(String person, String text) {
        Speaker speaker = speaker(person);
        if (text.startsWith("/")) {
            speaker.commands("/shelf " + text);
        } else {
            speaker.says(text);
        }
    }

    @Override
    public void presses(String person, String label) {
        speaker(person).presses(label);
    }

    @Override
    public String reads(String person) {
        ReadSoFar seen = read.computeIfAbsent(person, somebody -> new ReadSoFar());
        chat(person).awaitMessage(message -> isNew(message, seen), PATIENCE);
        ChatMessage next = chat(person).messages().stream()
                .filter(message -> isNew(message, seen))
                .findFirst()
                .orElseThrow();
        int state = seen.next(next.ts());
        ChatMessage.Content content =
                state < next.history().size() ? next.history().get(state) : next.content();
        return text(content.screen());
    }

    private static boolean isNew(ChatMessage message, ReadSoFar seen) {
        return seen.isNew(message.ts(), message.history().size());
    }

    private static String text(Screen screen) {
        return screen.text() + "\n"
                + screen.labels().stream().map(label -> "[" + label + "]").collect(Collectors.joining(" "));
    }

    private Chat chat(String reader) {
        Group group = groups.get(reader);
        return group == null
                ? who(reader).chat()
                : group.person(people.values().iterator().next()).chat();
    }

    private Speaker speaker(String person) {
        if (!person.contains("@")) {
            return who(person).speaker();
        }
        String[] names = person.split("@", 2);
        return Objects.requireNonNull(groups.get(names[1]), person).person(who(names[0]));
    }

    private Person who(String person) {
        return Objects.requireNonNull(people.get(person), person);
    }
}
