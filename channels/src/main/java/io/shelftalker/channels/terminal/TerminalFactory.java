package io.shelftalker.channels.terminal;

import io.micronaut.context.annotation.Factory;
import io.shelftalker.core.conversation.OwnerChat;
import jakarta.inject.Singleton;

/** Joins the terminal to the kernel. */
@Factory
final class TerminalFactory {
    @Singleton
    Admission admission(OwnerChat owner) {
        return owner::admit;
    }
}
