package io.shelftalker.channels.terminal;

import io.micronaut.context.annotation.Factory;
import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.Inbound;
import io.shelftalker.core.conversation.OwnerChat;
import jakarta.inject.Singleton;
import java.util.Locale;

/** Joins the terminal to the kernel. */
@Factory
final class TerminalFactory {
    @Singleton
    Admission admission(OwnerChat owner) {
        return new Admission() {
            @Override
            public void admit(Account account, Inbound.Envelope envelope) {
                owner.admit(account, envelope);
            }

            @Override
            public Locale language(Account account, Inbound.Envelope envelope) {
                return owner.language(account, envelope);
            }
        };
    }
}
