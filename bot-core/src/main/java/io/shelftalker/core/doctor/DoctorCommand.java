package io.shelftalker.core.doctor;

import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.command.Command;
import io.shelftalker.core.command.CommandSpec;
import io.shelftalker.core.command.Outcome;
import io.shelftalker.core.command.Turn;
import io.shelftalker.core.workspace.Permission;
import io.shelftalker.core.workspace.WorkspaceId;
import io.shelftalker.i18n.Phrase;
import jakarta.inject.Singleton;
import java.util.List;

/** {@code /doctor}: whether everything is set up as it must be, and what to do about what is not. */
@Singleton
final class DoctorCommand implements Command {
    private static final CommandSpec SPEC = CommandSpec.of("doctor", Permission.OPERATE);

    private final Doctor doctor;

    DoctorCommand(Doctor doctor) {
        this.doctor = doctor;
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Outcome run(Turn turn) {
        WorkspaceId workspace = turn.actor().workspace();
        return new Outcome.Deferred(() -> {
            List<Phrase> lines =
                    doctor.look(workspace).stream().map(Finding::line).toList();
            return handle -> Outcome.reply(Reply.text(Phrase.joined("\n", lines)));
        });
    }
}
