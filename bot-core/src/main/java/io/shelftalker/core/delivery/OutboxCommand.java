package io.shelftalker.core.delivery;

import io.shelftalker.core.audit.AuditLog;
import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Call;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.command.Command;
import io.shelftalker.core.command.CommandSpec;
import io.shelftalker.core.command.Outcome;
import io.shelftalker.core.command.Turn;
import io.shelftalker.core.workspace.Permission;
import io.shelftalker.i18n.Phrase;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code /outbox}: what waits to be sent and what was given up, and why; {@code /outbox replay} and {@code /outbox drop}
 * decide on that, for all or for one, once they are confirmed.
 */
@Singleton
final class OutboxCommand implements Command {
    private static final CommandSpec SPEC =
            CommandSpec.of("outbox", Permission.OPERATE).taking("do").taking("what");
    private static final int SHOWN = 5;
    private static final int LONGEST_REASON = 160;

    private final DeadLetters letters;
    private final AuditLog audit;

    OutboxCommand(DeadLetters letters, AuditLog audit) {
        this.letters = letters;
        this.audit = audit;
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Outcome run(Turn turn) {
        String wanted = turn.arguments().get("do").orElse("").toLowerCase(Locale.ROOT);
        return switch (wanted) {
            case "replay", "renvoyer" -> decide(turn, "replay");
            case "drop", "écarter", "ecarter", "abandonner" -> decide(turn, "drop");
            default -> Outcome.reply(show(turn));
        };
    }

    private Reply show(Turn turn) {
        DeadLetters.Standing standing = letters.standing(turn.handle());
        List<DeadLetters.Letter> latest = letters.latest(turn.handle(), SHOWN);
        List<Phrase> lines = new ArrayList<>();
        lines.add(Phrase.of("outbox.standing", standing.waiting(), standing.sent(), standing.dead()));
        lines.add(
                standing.again() > 0
                        ? Phrase.of("outbox.again", standing.again(), standing.unknown())
                        : Phrase.NOTHING);
        lines.add(some("outbox.suppressed", standing.unsent().nobody()));
        lines.add(some("outbox.outdated", standing.unsent().outdated()));
        lines.add(some("outbox.given-up", standing.unsent().dropped()));
        for (int place = 0; place < latest.size(); place++) {
            lines.add(line(place + 1, latest.get(place)));
        }
        lines.add(some("outbox.more", standing.dead() - SHOWN));
        return new Reply.Text(Phrase.joined("\n", lines), menu(latest));
    }

    private static Phrase some(String phrase, long count) {
        return count > 0 ? Phrase.of(phrase, count) : Phrase.NOTHING;
    }

    private static Phrase line(int place, DeadLetters.Letter letter) {
        Phrase whom = letter.person().map(name -> Phrase.of("outbox.to", name)).orElse(Phrase.of("outbox.to-group"));
        Phrase what = Phrase.of("outbox.kind." + letter.priority().name().toLowerCase(Locale.ROOT));
        Phrase when = Phrase.of("outbox.written", Phrase.when(letter.writtenAt()), letter.attempts());
        Phrase gone = letter.reachable() ? Phrase.NOTHING : Phrase.of("outbox.gone");
        Phrase where = Phrase.literal(letter.channel() + "/" + letter.account());
        return Phrase.of(
                "outbox.letter",
                place,
                Phrase.joined(" · ", List.of(Phrase.joined(" ", List.of(what, whom)), where, when, gone)),
                shortened(letter.reason()));
    }

    static String shortened(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON) + "…";
    }

    private static Menu menu(List<DeadLetters.Letter> latest) {
        if (latest.isEmpty()) {
            return Menu.NONE;
        }
        List<Action> each = new ArrayList<>();
        for (int place = 0; place < latest.size(); place++) {
            if (latest.get(place).reachable()) {
                each.add(new Action.Press(
                        Phrase.literal("↻ " + (place + 1)),
                        call("replay")
                                .with("what", Long.toString(latest.get(place).id()))));
            }
        }
        return Menu.NONE
                .and(each)
                .and(List.of(press("outbox.replay", call("replay")), press("outbox.drop", call("drop"))));
    }

    private Outcome decide(Turn turn, String what) {
        Optional<Long> only = turn.arguments()
                .get("what")
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::parseLong);
        boolean sure = turn.pressed() && turn.arguments().get("sure").isPresent();
        return Outcome.reply(sure ? done(turn, what, only) : confirm(turn, what, only));
    }

    private Reply confirm(Turn turn, String what, Optional<Long> only) {
        DeadLetters.Some some = what.equals("replay")
                ? letters.reachable(turn.handle(), only)
                : new DeadLetters.Some(
                        only.isPresent() ? 1 : letters.standing(turn.handle()).dead(), Optional.empty());
        if (some.count() == 0) {
            return new Reply.Text(Phrase.of("outbox.nothing"), Menu.of(press("outbox.look", Call.of("outbox"))));
        }
        Phrase question = some.oldest()
                .map(oldest -> Phrase.of("outbox.replay.sure", some.count(), Phrase.when(oldest)))
                .orElse(Phrase.of("outbox.drop.sure", some.count()));
        Call yes = call(what).with("sure", "yes");
        return new Reply.Text(
                question,
                Menu.of(
                        press(
                                "conversation.yes",
                                only.map(id -> yes.with("what", Long.toString(id)))
                                        .orElse(yes)),
                        press("conversation.no", Call.of("outbox"))));
    }

    private Reply done(Turn turn, String what, Optional<Long> only) {
        boolean replay = what.equals("replay");
        int count = replay ? letters.replay(turn.handle(), only) : letters.drop(turn.handle(), only);
        audit.changed(turn.handle(), turn.actor(), "outbox." + what, Integer.toString(count));
        return new Reply.Text(
                Phrase.of(replay ? "outbox.replayed" : "outbox.dropped", count),
                Menu.of(press("outbox.look", Call.of("outbox"))));
    }

    private static Call call(String what) {
        return Call.of("outbox").with("do", what);
    }

    private static Action press(String label, Call call) {
        return new Action.Press(Phrase.of(label), call);
    }
}
