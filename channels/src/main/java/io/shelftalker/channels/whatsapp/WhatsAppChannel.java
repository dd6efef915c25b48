package io.shelftalker.channels.whatsapp;

import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.Channel;
import io.shelftalker.core.channel.ChannelProfile;
import io.shelftalker.core.channel.Delivery;
import io.shelftalker.core.channel.Outgoing;
import io.shelftalker.core.database.DatabaseAway;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Sends replies to WhatsApp. Whether a person may be written to freely is judged when their message is sent: outside the
 * window a template says that there is something to read, and the message itself follows when they write.
 */
@Singleton
final class WhatsAppChannel implements Channel {
    static final String NAME = "whatsapp";

    private static final Duration DATABASE = Duration.ofSeconds(5);

    private final WhatsAppAccounts accounts;
    private final WhatsAppComposer composer;
    private final WhatsAppDelivery delivery;
    private final WhatsAppPeople people;
    private final WhatsAppBacklog backlog;

    WhatsAppChannel(
            WhatsAppAccounts accounts,
            WhatsAppComposer composer,
            WhatsAppDelivery delivery,
            WhatsAppPeople people,
            WhatsAppBacklog backlog) {
        this.accounts = accounts;
        this.composer = composer;
        this.delivery = delivery;
        this.people = people;
        this.backlog = backlog;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return "WhatsApp";
    }

    @Override
    public ChannelProfile profile() {
        return WhatsAppProfile.PROFILE;
    }

    @Override
    public Delivery send(Outgoing outgoing) {
        try {
            return accounts.bot(outgoing.address().account())
                    .map(bot -> send(bot, outgoing))
                    .orElseGet(() -> accounts.unspoken(outgoing.address().account()));
        } catch (DatabaseAway away) {
            return new Delivery.RetryAfter(DATABASE, "The database is away");
        }
    }

    private Delivery send(WhatsAppBot bot, Outgoing outgoing) {
        Account account = bot.account().account();
        WhatsAppPeople.Standing standing =
                people.standing(account, outgoing.address().chat());
        if (standing.suppressed().isPresent()) {
            return new Delivery.Unreachable("The person does not want to be written to");
        }
        return standing.open() ? within(bot, outgoing) : outside(bot, outgoing, standing.told());
    }

    /** What was held comes first: it is what the person has been told of. */
    private Delivery within(WhatsAppBot bot, Outgoing outgoing) {
        Optional<WhatsAppDelivery.Ended> stopped = backlog.show(bot, outgoing);
        if (stopped.isPresent()) {
            return end(bot, outgoing, stopped.get());
        }
        WhatsAppRenderer.Rendered rendered = composer.compose(outgoing);
        // Before it is sent: whoever sees a number may reply with it at once.
        people.offer(bot.account().account(), outgoing.address().chat(), rendered.options());
        return end(bot, outgoing, delivery.send(bot, outgoing, rendered.messages(), 0));
    }

    private Delivery end(WhatsAppBot bot, Outgoing outgoing, WhatsAppDelivery.Ended ended) {
        return switch (ended) {
            case WhatsAppDelivery.Ended.As as -> as.delivery();
            case WhatsAppDelivery.Ended.OutsideWindow _ -> outside(bot, outgoing, false);
        };
    }

    private Delivery outside(WhatsAppBot bot, Outgoing outgoing, boolean told) {
        Optional<String> template = bot.account().templates().in(outgoing.locale());
        if (template.isEmpty()) {
            TwilioError error = TwilioError.of(63016, "");
            return new Delivery.Refused(error.cause() + ", and no template is configured – " + error.remedy());
        }
        Account account = bot.account().account();
        backlog.add(account, outgoing);
        if (told) {
            return new Delivery.Sent(Optional.empty());
        }
        WhatsAppMessage message = new WhatsAppMessage.Template(template.get(), composer.summary(outgoing));
        WhatsAppDelivery.Ended ended = delivery.send(bot, outgoing, List.of(message), SentParts.TEMPLATE);
        if (ended instanceof WhatsAppDelivery.Ended.As(Delivery.Sent sent)) {
            people.tell(account, outgoing.address().chat());
            return sent;
        }
        return ended instanceof WhatsAppDelivery.Ended.As(Delivery failed)
                ? failed
                : new Delivery.Refused(TwilioError.of(63016, "").told());
    }
}
