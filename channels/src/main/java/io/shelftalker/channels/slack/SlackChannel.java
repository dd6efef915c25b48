package io.shelftalker.channels.slack;

import io.shelftalker.channels.GroupRoles;
import io.shelftalker.channels.ReplyPicture;
import io.shelftalker.channels.SentMessages;
import io.shelftalker.channels.chart.ChartAddresses;
import io.shelftalker.channels.loss.Loss;
import io.shelftalker.channels.loss.Losses;
import io.shelftalker.core.channel.Address;
import io.shelftalker.core.channel.Channel;
import io.shelftalker.core.channel.ChannelProfile;
import io.shelftalker.core.channel.Delivery;
import io.shelftalker.core.channel.GroupRole;
import io.shelftalker.core.channel.Outgoing;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.channel.Surface;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Sends replies to Slack. */
@Singleton
final class SlackChannel implements Channel {
    static final String NAME = "slack";

    private final SlackAccounts accounts;
    private final SlackRenderer renderer;
    private final SlackViews views;
    private final ChartAddresses charts;
    private final Losses losses;
    private final SlackHomes homes;
    private final SentMessages sent = new SentMessages();
    private final GroupRoles roles = new GroupRoles();

    SlackChannel(
            SlackAccounts accounts, SlackRenderer renderer, SlackViews views, ChartAddresses charts, Losses losses) {
        this.accounts = accounts;
        this.renderer = renderer;
        this.views = views;
        this.charts = charts;
        this.losses = losses;
        this.homes = new SlackHomes(losses);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ChannelProfile profile() {
        return SlackProfile.PROFILE;
    }

    /** Slack knows no admins of a channel: those of its workspace run it. */
    @Override
    public GroupRole role(Address group, String person) {
        return accounts.bot(group.account())
                .filter(bot -> !bot.standing().isGone())
                .map(bot -> roles.of(group, person, () -> bot.people().role(person)))
                .orElse(GroupRole.UNKNOWN);
    }

    @Override
    public Delivery send(Outgoing outgoing) {
        Optional<SlackBot> bot = accounts.bot(outgoing.address().account());
        if (bot.isEmpty()) {
            return accounts.unspoken(outgoing.address().account());
        }
        if (bot.get().standing().isGone()) {
            return new Delivery.Unreachable("The app was removed from its workspace");
        }
        if (outgoing.surface() == Surface.HOME) {
            return homes.publish(bot.get(), outgoing, views);
        }
        return opens(bot.get(), outgoing) ? new Delivery.Sent(Optional.empty()) : post(bot.get(), outgoing);
    }

    private boolean opens(SlackBot bot, Outgoing outgoing) {
        return outgoing.reply() instanceof Reply.Form form
                && outgoing.trigger().isPresent()
                && SlackForms.open(
                        bot, views.form(outgoing, form), outgoing.trigger().get());
    }

    private Delivery post(SlackBot bot, Outgoing outgoing) {
        SlackChat chat = SlackChat.of(outgoing.address().chat());
        List<SlackMessage> messages = renderer.render(outgoing, charts.of(outgoing));
        if (ReplyPicture.of(outgoing.reply()).isPresent() && messages.stream().noneMatch(SlackMessage::hasPictures)) {
            losses.add(outgoing, Loss.PICTURE_UNREACHABLE);
        }
        List<String> before = sent.of(outgoing);
        Delivery last = new Delivery.Sent(before.isEmpty() ? Optional.empty() : Optional.of(before.getLast()));
        for (int index = before.size(); index < messages.size(); index++) {
            Optional<String> edits = index == 0 ? outgoing.replaces() : Optional.empty();
            last = attempt(bot, outgoing, new SlackAttempt(chat, messages.get(index), edits));
            if (!(last instanceof Delivery.Sent done)) {
                return Delivery.after(sent.of(outgoing), last);
            }
            sent.add(outgoing, done.message().orElse(""));
        }
        return last;
    }

    /** Every further attempt asks for less than the one before, so this ends. */
    private Delivery attempt(SlackBot bot, Outgoing outgoing, SlackAttempt attempt) {
        return switch (attempt.through(bot.client())) {
            case SlackAttempt.Result.Done done -> new Delivery.Sent(Optional.of(done.ts()));
            case SlackAttempt.Result.Failed failed -> after(failed.answer(), bot, outgoing, attempt);
        };
    }

    private Delivery after(SlackAnswer answer, SlackBot bot, Outgoing outgoing, SlackAttempt attempt) {
        return switch (answer) {
            case SlackAnswer.BadBlocks bad ->
                attempt.simpler()
                        .map(simpler -> {
                            loss(attempt.message()).ifPresent(loss -> losses.add(outgoing, loss));
                            return attempt(bot, outgoing, simpler);
                        })
                        .orElseGet(() -> new Delivery.Refused(bad.reason()));
            case SlackAnswer.NotEditable no when attempt.edits().isPresent() -> attempt(bot, outgoing, attempt.anew());
            case SlackAnswer.NotEditable _,
                    SlackAnswer.Wait _,
                    SlackAnswer.Gone _,
                    SlackAnswer.Refused _,
                    SlackAnswer.Lost _ -> answer.delivery(bot.account());
        };
    }

    /** What goes with a refusal; nobody misses the thumbs. */
    private static Optional<Loss> loss(SlackMessage refused) {
        if (refused.hasThumbs()) {
            return Optional.empty();
        }
        return Optional.of(refused.hasPictures() ? Loss.PICTURE_REFUSED : Loss.FORMATTING_REFUSED);
    }
}
