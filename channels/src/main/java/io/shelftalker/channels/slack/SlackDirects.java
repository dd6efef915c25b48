package io.shelftalker.channels.slack;

import io.shelftalker.core.channel.Account;
import java.util.Optional;

/** The direct messages that people have had with an app. */
@FunctionalInterface
interface SlackDirects {
    /** The channel of somebody's direct messages; nothing where they have had none. @param user Slack's id of them */
    Optional<String> of(Account account, String user);
}
