package io.shelftalker.core.linking;

import io.shelftalker.core.audit.AuditLog;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.command.Command;
import io.shelftalker.core.command.CommandSpec;
import io.shelftalker.core.command.Outcome;
import io.shelftalker.core.command.Turn;
import io.shelftalker.core.workspace.Permission;
import io.shelftalker.core.workspace.Role;
import io.shelftalker.i18n.Phrase;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Makes a person an operator by a one-time code; an operator without a code is given one to pass on. */
@Singleton
final class LinkCommand implements Command {
    private final LinkCodes codes;
    private final AuditLog audit;

    LinkCommand(LinkCodes codes, AuditLog audit) {
        this.codes = codes;
        this.audit = audit;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.of("link", Permission.BROWSE).taking("code").marked(CommandSpec.Mark.PRIVATE);
    }

    @Override
    public Outcome run(Turn turn) {
        Optional<String> code = turn.arguments().get("code");
        if (code.isPresent()) {
            return Outcome.reply(Reply.text(redeem(turn, code.get())));
        }
        if (!turn.actor().may(Permission.OPERATE)) {
            return Outcome.reply(Reply.text(Phrase.of("linking.how")));
        }
        String fresh = codes.create(turn.handle(), turn.actor().workspace(), Role.OPERATOR);
        audit.changed(turn.handle(), turn.actor(), "link-code.create", Role.OPERATOR.name());
        return Outcome.reply(Reply.text(Phrase.of("linking.pass-on", "/link " + fresh)));
    }

    private Phrase redeem(Turn turn, String code) {
        if (turn.actor().may(Permission.OPERATE)) {
            return Phrase.of("linking.already");
        }
        Optional<Role> role = codes.redeem(turn.handle(), turn.actor().contact(), code);
        if (role.isEmpty()) {
            return Phrase.of("linking.wrong-code");
        }
        audit.changed(turn.handle(), turn.actor(), "member.link", role.get().name());
        return Phrase.of("linking.linked");
    }
}
