package io.shelftalker.core.linking;

import io.shelftalker.core.audit.AuditLog;
import io.shelftalker.core.channel.ChatKind;
import io.shelftalker.core.channel.ConversationId;
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

/**
 * {@code /link}: gives a one-time code, and {@code /link CODE} in another chat makes both one person's. A code that
 * operators give away makes an operator instead; one that links chats makes nobody anything.
 *
 * <p>Buttons call it with the {@code step} that they mean, and the {@code chat} that it is about.
 */
@Singleton
final class LinkCommand implements Command {
    private final LinkCodes codes;
    private final LinkGuesses guesses;
    private final LinkSteps steps;
    private final AuditLog audit;

    LinkCommand(LinkCodes codes, LinkGuesses guesses, LinkSteps steps, AuditLog audit) {
        this.codes = codes;
        this.guesses = guesses;
        this.steps = steps;
        this.audit = audit;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.of("link", Permission.BROWSE)
                .taking("code")
                .marked(CommandSpec.Mark.PRIVATE, CommandSpec.Mark.CONFIDENTIAL);
    }

    @Override
    public Outcome run(Turn turn) {
        Optional<String> code = turn.arguments().get("code");
        if (turn.kind() == ChatKind.GROUP) {
            return inGroup(turn, code);
        }
        Optional<String> step = turn.arguments().get("step").filter(_ -> turn.pressed());
        if (step.isPresent()) {
            return pressed(turn, step.get());
        }
        return code.map(typed -> typed(turn, typed)).orElseGet(() -> steps.show(turn));
    }

    /** What is written to a group, all of it reads: a code is none any more. */
    private Outcome inGroup(Turn turn, Optional<String> code) {
        code.ifPresent(read -> codes.spoil(turn.handle(), read));
        return Outcome.reply(Reply.text(Phrase.of(code.isEmpty() ? "linking.in-private" : "linking.spoilt")));
    }

    private Outcome pressed(Turn turn, String step) {
        Optional<ConversationId> chat = turn.arguments()
                .get("chat")
                .filter(id -> id.matches("\\d{1,18}"))
                .map(id -> new ConversationId(Long.parseLong(id)));
        return switch (step) {
            case "join" -> chat.map(with -> steps.join(turn, with)).orElseGet(() -> steps.show(turn));
            case "unlink" -> chat.map(leaving -> steps.unlink(turn, leaving)).orElseGet(() -> steps.show(turn));
            case "prefer" -> steps.prefer(turn, chat);
            case "code" -> steps.code(turn);
            case "no" -> Outcome.inPlace(Reply.text(Phrase.of("linking.ask.left")));
            case "operator" -> forOperator(turn);
            default -> steps.show(turn);
        };
    }

    private Outcome forOperator(Turn turn) {
        if (!turn.actor().may(Permission.OPERATE)) {
            return steps.show(turn);
        }
        String fresh = codes.create(turn.handle(), turn.actor().workspace(), Role.OPERATOR);
        audit.changed(turn.handle(), turn.actor(), "link-code.create", Role.OPERATOR.name());
        return Outcome.reply(Reply.text(Phrase.of("linking.pass-on", "/link " + fresh)));
    }

    private Outcome typed(Turn turn, String code) {
        if (guesses.areTooMany(turn.handle(), turn.conversation())) {
            return Outcome.reply(Reply.text(Phrase.of("linking.too-many-guesses")));
        }
        Optional<Worth> worth = codes.worth(turn.handle(), code);
        if (worth.isEmpty()) {
            return wrong(turn);
        }
        return switch (worth.get()) {
            case Worth.OfRole _ -> becomeMember(turn, code);
            case Worth.OfChat(Seat giver) -> take(turn, giver, code);
        };
    }

    private Outcome wrong(Turn turn) {
        guesses.add(turn.handle(), turn.conversation());
        return Outcome.reply(Reply.text(Phrase.of("linking.wrong-code")));
    }

    private Outcome becomeMember(Turn turn, String code) {
        if (turn.actor().may(Permission.OPERATE)) {
            return Outcome.reply(Reply.text(Phrase.of("linking.already")));
        }
        Optional<Role> role = codes.redeem(turn.handle(), turn.actor().contact(), code);
        if (role.isEmpty()) {
            return wrong(turn);
        }
        audit.changed(turn.handle(), turn.actor(), "member.link", role.get().name());
        return Outcome.reply(Reply.text(Phrase.of("linking.linked")));
    }

    /** Of two who type it at once, one is asked whether to link; only an obstacle leaves it for another chat. */
    private Outcome take(Turn turn, Seat giver, String code) {
        Optional<Phrase> obstacle = steps.obstacle(turn, giver);
        if (obstacle.isPresent()) {
            return Outcome.reply(Reply.text(obstacle.get()));
        }
        return codes.take(turn.handle(), Seat.of(turn), code) ? steps.ask(turn, giver) : wrong(turn);
    }
}
