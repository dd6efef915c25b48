package io.shelftalker.channels.whatsapp;

import io.shelftalker.channels.Intake;
import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.Inbound;
import io.shelftalker.core.channel.Inbound.Envelope;
import io.shelftalker.core.conversation.OpenQuestions;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What happens with a message: whether its writer wants to be written to comes before anything that it says. */
@Singleton
final class WhatsAppReception {
    /** What chooses an option: a number of up to three digits. */
    static final String NUMBER = "[1-9]\\d{0,2}";

    private final Intake intake;
    private final InstantSource clock;
    private final WhatsAppPeople people;
    private final OpenQuestions questions;
    private final Farewell farewell;

    WhatsAppReception(
            Intake intake, InstantSource clock, WhatsAppPeople people, OpenQuestions questions, Farewell farewell) {
        this.intake = intake;
        this.clock = clock;
        this.people = people;
        this.questions = questions;
        this.farewell = farewell;
    }

    /** Back when it is stored; throws what the store throws when it is away. */
    void message(WhatsAppBot bot, Map<String, String> form) {
        Account account = bot.account().account();
        new WhatsAppUpdates(account.id()).read(form, clock.instant()).ifPresent(inbound -> {
            Envelope envelope = inbound.envelope();
            boolean handled = form.containsKey("OptOutType");
            Optional<ConsentWord> word =
                    handled ? ConsentWord.of(form.getOrDefault("OptOutType", "")) : word(account, inbound);
            Consent consent = people.hear(
                    account,
                    envelope.chat(),
                    envelope.externalId(),
                    word,
                    handled ? Optional.empty() : language(envelope));
            switch (consent) {
                case TALK -> intake.receive(meant(account, inbound));
                case START -> intake.receive(new Inbound.Returned(envelope));
                case STOP -> stop(bot, envelope);
                case REMIND -> farewell.say(bot, envelope.externalId());
                case HELP -> help(envelope, handled);
                case SILENCE -> {}
            }
        });
    }

    /** What is owed for it is said at once, or when it comes again; by {@link FarewellRounds} where it does not. */
    private void stop(WhatsAppBot bot, Envelope envelope) {
        intake.receive(new Inbound.Blocked(envelope));
        farewell.say(bot, envelope.externalId());
    }

    private static Optional<Locale> language(Envelope envelope) {
        return Optional.of(Locale.forLanguageTag(envelope.sender().language().orElse("en")));
    }

    /** Where Twilio answers such a word, it has answered. */
    private void help(Envelope envelope, boolean handled) {
        if (!handled) {
            intake.receive(new Inbound.Said(envelope, "/help"));
        }
    }

    private Optional<ConsentWord> word(Account account, Inbound inbound) {
        if (!(inbound instanceof Inbound.Said said)) {
            return Optional.empty();
        }
        Optional<ConsentWord> word = ConsentWord.of(said.text());
        boolean answers = word.isPresent()
                && ConsentWord.mayAnswer(said.text())
                && questions.isOpen(account, said.envelope().chat());
        return answers ? Optional.empty() : word;
    }

    /** A number alone chooses what stands under it, unless it answers a question that takes text. */
    private Inbound meant(Account account, Inbound inbound) {
        if (!(inbound instanceof Inbound.Said said) || !said.text().matches(NUMBER)) {
            return inbound;
        }
        String chat = said.envelope().chat();
        return people.chosen(account, chat, Integer.parseInt(said.text()))
                .filter(token -> !questions.takesText(account, chat))
                .<Inbound>map(token -> new Inbound.Pressed(said.envelope(), token, Optional.empty()))
                .orElse(inbound);
    }
}
