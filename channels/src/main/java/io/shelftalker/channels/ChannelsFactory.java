package io.shelftalker.channels;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Factory;
import io.shelftalker.core.channel.Accounts;
import io.shelftalker.core.conversation.Inbox;
import io.shelftalker.core.workspace.Directory;
import jakarta.inject.Singleton;

/** Joins the channels to the kernel. */
@Factory
final class ChannelsFactory {
    /** The workspace of what the environment configures. */
    private static final String DEFAULT = "default";

    // The inbox sends answers through channels, and channels hand it what comes in: it is asked for when it is needed.
    @Singleton
    Intake intake(BeanProvider<Inbox> inbox) {
        return inbound -> inbox.get().receive(inbound);
    }

    @Singleton
    AccountRows accountRows(Directory directory, Accounts accounts) {
        return (channel, name) -> accounts.register(directory.workspace(DEFAULT), channel, name);
    }
}
