package io.shelftalker.channels;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Factory;
import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.Accounts;
import io.shelftalker.core.channel.Correction;
import io.shelftalker.core.channel.Inbound;
import io.shelftalker.core.conversation.Inbox;
import io.shelftalker.core.delivery.Departures;
import io.shelftalker.core.workspace.Directory;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Joins the channels to the kernel. */
@Factory
final class ChannelsFactory {
    /** The workspace of what the environment configures. */
    private static final String DEFAULT = "default";

    /** Looked up when it is first used: what comes in is answered through the channels, and some of them hand in. */
    @Singleton
    Intake intake(BeanProvider<Inbox> inbox) {
        return new Intake() {
            @Override
            public void receive(Inbound inbound) {
                inbox.get().receive(inbound);
            }

            @Override
            public Optional<Correction> submit(Inbound.Submitted form) {
                return inbox.get().submit(form);
            }
        };
    }

    @Singleton
    Presence presence(Departures departures) {
        return new Presence() {
            @Override
            public void left(Account account, String reason) {
                departures.left(account, reason);
            }

            @Override
            public void back(Account account) {
                departures.back(account);
            }
        };
    }

    @Singleton
    AccountRows accountRows(Directory directory, Accounts accounts) {
        return (channel, name) -> accounts.register(directory.workspace(DEFAULT), channel, name);
    }
}
