package io.shelftalker.channels;

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

    @Singleton
    Intake intake(Inbox inbox) {
        return inbox::receive;
    }

    @Singleton
    AccountRows accountRows(Directory directory, Accounts accounts) {
        return (channel, name) -> accounts.register(directory.workspace(DEFAULT), channel, name);
    }
}
