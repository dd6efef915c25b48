package io.shelftalker.core.conversation;

import io.shelftalker.core.channel.Inbound;
import io.shelftalker.core.command.Commands;
import io.shelftalker.core.json.Json;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Keeps of what was said to a command that takes secrets no more than its first word, whoever said it. */
@Singleton
final class Discretion {
    private final Commands commands;
    private final Json json;

    Discretion(Commands commands, Json json) {
        this.commands = commands;
        this.json = json;
    }

    /** Rewrites the stored inbound of a turn that is answered, if need be. */
    void keep(Handle handle, long stored, Inbound inbound) {
        if (!(inbound instanceof Inbound.Said said)) {
            return;
        }
        Optional<String> first = Optional.of(said.command().orElse(said.text())).flatMap(commands::confidential);
        first.ifPresent(word -> handle.createUpdate("update inbound set content = :content::json where id = :stored")
                .bind("content", json.write(new Inbound.Said(said.envelope(), word + " …")))
                .bind("stored", stored)
                .execute());
    }
}
