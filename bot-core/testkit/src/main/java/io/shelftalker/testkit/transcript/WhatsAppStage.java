package io.shelftalker.testkit.transcript;

import io.shelftalker.testkit.twilio.ChatMessage;
import io.shelftalker.testkit.twilio.Choices;
import io.shelftalker.testkit.twilio.FakeTwilio;
import io.shelftalker.testkit.twilio.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * People at a bot on WhatsApp. Their numbers are French for those whose clients are, since that is all that WhatsApp says
 * of a language. A picture is read together with what follows it, and so is a message that is continued.
 */
public final class WhatsAppStage implements Stage {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** No answer of the bot's that long stands alone; a longer one has its choices in the next message. */
    private static final int CONTINUED = 900;

    private final FakeTwilio twilio;
    private final int number;
    private final Map<String, Person> people = new HashMap<>();
    private final Map<String, Integer> read = new HashMap<>();

    /** @param name keeps the people of this stage apart from those of others on the same Twilio */
    public WhatsAppStage(FakeTwilio twilio, String name) {
        this.twilio = twilio;
        this.number = Math.floorMod(name.hashCode(), 1_000_000);
    }

    @Override
    public void enters(String person, String language) {
        String prefix = language.startsWith("fr") ? "+336" : "+4479";
        people.put(person, twilio.person(prefix + "%06d%02d".formatted(number, people.size()), person));
    }

    @Override
    public void says(String person, String text) {
        who(person).says(text);
    }

    @Override
    public void presses(String person, String label) {
        ChatMessage message = who(person)
                .awaitMessage(candidate -> Choices.find(candidate, label).isPresent(), PATIENCE);
        Choices.choose(who(person), message, label);
    }

    @Override
    public String reads(String person) {
        return reads(person, () -> false);
    }

    /** Of an answer in several messages, the first comes again. */
    @Override
    public String reads(String person, BooleanSupplier comesAgain) {
        List<ChatMessage> messages = new ArrayList<>();
        ChatMessage last = next(person);
        if (comesAgain.getAsBoolean()) {
            ChatMessage again = next(person);
            if (!isSame(last, again)) {
                throw new AssertionError("Instead of the lost message again, " + person + " read:\n" + again);
            }
        }
        messages.add(last);
        while (isContinued(last)) {
            last = next(person);
            messages.add(last);
        }
        return messages.stream().map(ChatMessage::text).collect(Collectors.joining("\n"))
                + "\n"
                + Choices.of(last).stream().map(label -> "[" + label + "]").collect(Collectors.joining(" "));
    }

    /** The addresses of the pictures that somebody was sent, oldest first. */
    public List<String> pictures(String person) {
        return who(person).messages().stream()
                .flatMap(message -> message.media().stream())
                .toList();
    }

    private ChatMessage next(String person) {
        int number = read.merge(person, 1, Integer::sum);
        return who(person).awaitMessages(number, PATIENCE).get(number - 1);
    }

    /** As people see it: the address of a chart is another each time. */
    private static boolean isSame(ChatMessage one, ChatMessage other) {
        return one.body().equals(other.body())
                && one.media().size() == other.media().size()
                && one.options().equals(other.options());
    }

    private static boolean isContinued(ChatMessage message) {
        return !message.media().isEmpty()
                || (message.text().length() > CONTINUED && Choices.of(message).isEmpty());
    }

    private Person who(String person) {
        return Objects.requireNonNull(people.get(person), person);
    }
}
