package io.shelftalker.notifier.digest;

import io.shelftalker.core.channel.Call;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.command.Command;
import io.shelftalker.core.command.CommandSpec;
import io.shelftalker.core.command.Outcome;
import io.shelftalker.core.command.Prompt;
import io.shelftalker.core.command.Turn;
import io.shelftalker.core.conversation.GroupAdmins;
import io.shelftalker.core.database.DatabaseClock;
import io.shelftalker.core.workspace.Permission;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.i18n.PlainLetters;
import io.shelftalker.notifier.timing.Off;
import io.shelftalker.notifier.timing.Zones;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** {@code /digest monday 9:00}: what happened in the week, once a week; {@code /digest preview}, {@code /digest off}. */
@Singleton
final class DigestCommand implements Command {
    private static final CommandSpec SPEC =
            CommandSpec.of("digest", Permission.WATCH).taking("words").marked(CommandSpec.Mark.ADMINS);
    private static final Set<String> PREVIEW = Set.of("preview", "now", "show", "apercu", "maintenant");

    private final Subscriptions subscriptions;
    private final Issues issues;
    private final Zones zones;
    private final GroupAdmins admins;

    DigestCommand(Subscriptions subscriptions, Issues issues, Zones zones, GroupAdmins admins) {
        this.subscriptions = subscriptions;
        this.issues = issues;
        this.zones = zones;
        this.admins = admins;
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Outcome run(Turn turn) {
        String words = turn.arguments().get("words").orElse("").strip();
        if (words.isEmpty()) {
            return ask(turn, Phrase.NOTHING);
        }
        if (PREVIEW.contains(PlainLetters.words(words))) {
            Issue issue = issues.preview(turn.handle(), turn.conversation(), DatabaseClock.now(turn.handle()));
            boolean subscribed =
                    subscriptions.of(turn.handle(), turn.conversation()).isPresent();
            return Outcome.reply(issue.reply(DigestReplies.underAPreview(subscribed)));
        }
        if (Off.isMeantBy(words)) {
            return admins.only(turn, handle -> Outcome.reply(end(handle, turn)), DigestReplies.ADMINS_ONLY);
        }
        return Weekly.read(words)
                .map(weekly -> admins.only(
                        turn, handle -> Outcome.reply(keep(handle, turn, weekly)), DigestReplies.ADMINS_ONLY))
                .orElseGet(() -> ask(turn, Phrase.of("digest.unreadable", words)));
    }

    private Outcome ask(Turn turn, Phrase wrong) {
        Locale language = turn.actor().locale();
        Optional<Subscription> now = subscriptions.of(turn.handle(), turn.conversation());
        Phrase standing =
                now.map(each -> DigestReplies.standing(each, language)).orElse(Phrase.of("digest.none"));
        return Outcome.ask(
                DigestReplies.ask(wrong.equals(Phrase.NOTHING) ? standing : wrong, now.isPresent(), language),
                new Prompt(Call.of("digest"), "words"));
    }

    private Reply keep(Handle handle, Turn turn, Weekly weekly) {
        Subscription subscription = new Subscription(
                turn.conversation(),
                turn.actor().contact(),
                weekly,
                turn.actor().locale(),
                zones.of(handle, turn));
        Instant first = weekly.next(DatabaseClock.now(handle), subscription.zone());
        subscriptions.put(handle, subscription, first);
        return DigestReplies.set(subscription, first, turn.actor().locale());
    }

    private Reply end(Handle handle, Turn turn) {
        boolean had = subscriptions.remove(handle, turn.conversation());
        return new Reply.Text(
                Phrase.of(had ? "digest.off" : "digest.off.before"),
                Menu.of(DigestReplies.press("digest.again", Call.of("digest"))));
    }
}
