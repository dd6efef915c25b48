package io.shelftalker.channels.whatsapp;

import io.micronaut.context.BeanProvider;
import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.Delivery;
import io.shelftalker.core.channel.Outgoing;
import io.shelftalker.core.delivery.LateOutcomes;
import io.shelftalker.core.workspace.Transactions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Shows people who write again what was held for them. */
@Singleton
final class WhatsAppBacklog {
    private static final Duration AGAIN = Duration.ofSeconds(2);

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

    /**
     * Shows the newest of what was held, before a reply; how that ended, if nothing can follow now. Nothing of the reply
     * itself has been tried then.
     */
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
        Optional<WhatsAppDelivery.Ended> stopped = over(bot, ended, List.of(one));
        if (stopped.isEmpty()) {
            lost(ended).ifPresent(reason -> dead(bot.account().account(), one, reason));
        }
        return stopped;
    }

    private void dead(Account account, Outgoing one, String reason) {
        transactions.run(
                account.workspace(), handle -> outcomes.get().dead(handle, account, one.idempotencyKey(), reason));
    }

    private static Optional<String> lost(WhatsAppDelivery.Ended ended) {
        return switch (ended) {
            case WhatsAppDelivery.Ended.As(Delivery.Refused(String reason)) -> Optional.of(reason);
            case WhatsAppDelivery.Ended.As(Delivery.Unknown(String reason)) -> Optional.of(reason);
            case WhatsAppDelivery.Ended.As _, WhatsAppDelivery.Ended.OutsideWindow _ -> Optional.empty();
        };
    }

    /**
     * Once it is taken, or refused for good, these are held no longer, and what follows need not wait. What may have arrived
     * is shown once more, and then is over too.
     */
    private Optional<WhatsAppDelivery.Ended> over(
            WhatsAppBot bot, WhatsAppDelivery.Ended ended, List<Outgoing> messages) {
        Account account = bot.account().account();
        List<String> keys = messages.stream().map(Outgoing::idempotencyKey).toList();
        if (ended instanceof WhatsAppDelivery.Ended.As(Delivery.Unknown(String reason)) && !held.doubt(account, keys)) {
            return Optional.of(new WhatsAppDelivery.Ended.As(
                    new Delivery.RetryAfter(AGAIN, "A message before it may have arrived: " + reason)));
        }
        if (!isOver(ended)) {
            return Optional.of(ended);
        }
        held.remove(account, keys);
        return Optional.empty();
    }

    private static boolean isOver(WhatsAppDelivery.Ended ended) {
        return ended instanceof WhatsAppDelivery.Ended.As(Delivery.Sent _)
                || lost(ended).isPresent();
    }
}
