package io.shelftalker.channels.widget;

import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.Channel;
import io.shelftalker.core.channel.ChannelProfile;
import io.shelftalker.core.channel.Delivery;
import io.shelftalker.core.channel.Outgoing;
import io.shelftalker.core.database.DatabaseAway;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** Keeps replies where visitors' streams find them. */
@Singleton
final class WidgetChannel implements Channel {
    static final String NAME = "widget";

    private static final Duration BREATH = Duration.ofSeconds(5);

    private final WidgetAccounts accounts;
    private final WidgetRenderer renderer;
    private final WidgetMessages messages;
    private final WidgetStreams streams;

    WidgetChannel(WidgetAccounts accounts, WidgetRenderer renderer, WidgetMessages messages, WidgetStreams streams) {
        this.accounts = accounts;
        this.renderer = renderer;
        this.messages = messages;
        this.streams = streams;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return "Web";
    }

    @Override
    public ChannelProfile profile() {
        return WidgetProfile.PROFILE;
    }

    @Override
    public Delivery send(Outgoing outgoing) {
        try {
            return accounts.of(outgoing.address().account())
                    .map(account -> send(account.account(), outgoing))
                    .orElseGet(() -> accounts.unspoken(outgoing.address().account()));
        } catch (DatabaseAway away) {
            return new Delivery.RetryAfter(BREATH, "The database is away");
        }
    }

    private Delivery send(Account account, Outgoing outgoing) {
        String chat = outgoing.address().chat();
        WidgetMessages.Draft draft = new WidgetMessages.Draft(
                outgoing.idempotencyKey(),
                false,
                renderer.render(outgoing).toString(),
                outgoing.replaces().filter(id -> id.matches("\\d{1,18}")).map(Long::valueOf));
        Optional<Long> position = messages.keep(account, chat, draft);
        if (position.isEmpty()) {
            return new Delivery.Unreachable("The visitor is not known any more");
        }
        streams.wake(account.id(), chat);
        return new Delivery.Sent(position.map(String::valueOf));
    }
}
