package io.shelftalker.channels.whatsapp;

import io.micronaut.context.BeanProvider;
import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.Delivery;
import io.shelftalker.core.channel.Outgoing;
import io.shelftalker.core.delivery.LateOutcomes;
import io.shelftalker.core.workspace.Transactions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Shows people who write again what was held for them. */
@Singleton
final class WhatsAppBacklog {
    private final HeldReplies held;
    private final WhatsAppComposer composer;
    private final WhatsAppDelivery delivery;
    private final Transactions transactions;
    private final BeanProvider<LateOutcomes> outcomes;

    /** @param outcomes found when it is needed: it knows all channels, and one of them knows this */
    WhatsAppBacklog(
            HeldReplies held,
            WhatsAppComposer composer,
            WhatsAppDelivery delivery,
            Transactions transactions,
            BeanProvider<LateOutcomes> outcomes) {
        this.held = held;
        this.composer = composer;
        this.delivery = delivery;
        this.transactions = transactions;
        this.outcomes = outcomes;
    }

    void add(Account account, Outgoing outgoing) {
        held.add(account, outgoing);
    }

    /** Shows the newest of what was held, before a reply; how that ended, if nothing can follow now. */
    Optional<WhatsAppDelivery.Ended> show(WhatsAppBot bot, Outgoing reply) {
        List<Outgoing> before = held.of(reply.address(), bot.account().account());
        int earlier = Math.max(0, before.size() - WhatsAppProfile.HELD.value());
        Optional<WhatsAppDelivery.Ended> stopped =
                earlier == 0 ? Optional.empty() : note(bot, reply, before.subList(0, earlier));
        for (Outgoing one : before.subList(earlier, before.size())) {
            stopped = stopped.or(() -> follow(bot, one));
        }
        return stopped;
    }

    /** Says before a reply how many are not shown any more. */
    private Optional<WhatsAppDelivery.Ended> note(WhatsAppBot bot, Outgoing reply, List<Outgoing> earlier) {
        List<WhatsAppMessage> note = List.of(composer.earlier(reply, earlier.size()));
        WhatsAppDelivery.Ended ended = delivery.send(bot, reply, note, SentParts.NOTE);
        return over(bot, ended, earlier);
    }

    private Optional<WhatsAppDelivery.Ended> follow(WhatsAppBot bot, Outgoing one) {
        WhatsAppDelivery.Ended ended =
                delivery.send(bot, one, composer.compose(one).messages(), 0);
        if (ended instanceof WhatsAppDelivery.Ended.As(Delivery.Refused(String reason))) {
            Account account = bot.account().account();
            transactions.run(
                    account.workspace(), handle -> outcomes.get().dead(handle, account, one.idempotencyKey(), reason));
        }
        return over(bot, ended, List.of(one));
    }

    /** Once it is taken, or refused for good, these are held no longer, and what follows need not wait. */
    private Optional<WhatsAppDelivery.Ended> over(
            WhatsAppBot bot, WhatsAppDelivery.Ended ended, List<Outgoing> messages) {
        boolean over = ended instanceof WhatsAppDelivery.Ended.As(Delivery delivered)
                && (delivered instanceof Delivery.Sent || delivered instanceof Delivery.Refused);
        if (!over) {
            return Optional.of(ended);
        }
        held.remove(
                bot.account().account(),
                messages.stream().map(Outgoing::idempotencyKey).toList());
        return Optional.empty();
    }
}
