package io.shelftalker.channels;

import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.ChatKind;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.command.Command;
import io.shelftalker.core.command.CommandSpec;
import io.shelftalker.core.command.Outcome;
import io.shelftalker.core.command.Turn;
import io.shelftalker.core.workspace.Permission;
import io.shelftalker.i18n.Phrase;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * {@code /accounts}: the bots on platforms. {@code /accounts add telegram NAME TOKEN} adds one, or gives it another token;
 * {@code /accounts remove telegram NAME} ends one. Tokens are sealed; of the message that has them, nothing but its first word is kept.
 */
@Singleton
final class AccountsCommand implements Command {
    private static final CommandSpec SPEC = CommandSpec.of("accounts", Permission.ADMINISTER)
            .taking("action")
            .taking("platform")
            .taking("name")
            .taking("secrets")
            .marked(CommandSpec.Mark.CONFIDENTIAL);

    private final Enrolment enrolment;

    AccountsCommand(Enrolment enrolment) {
        this.enrolment = enrolment;
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Outcome run(Turn turn) {
        Optional<Platform> platform = turn.arguments().get("platform").flatMap(enrolment::platform);
        return switch (turn.arguments().get("action").orElse("list")) {
            case "list" -> said(list(turn.handle()));
            case "add" -> platform.map(on -> add(turn, on)).orElseGet(() -> said(how()));
            case "remove" -> platform.map(on -> remove(turn, on)).orElseGet(() -> said(how()));
            default -> said(how());
        };
    }

    private Phrase list(Handle handle) {
        List<Phrase> lines = enrolment.all(handle).stream()
                .map(account -> Phrase.of("channels.accounts.line", account.channel(), account.name()))
                .toList();
        Phrase all = lines.isEmpty() ? Phrase.of("channels.accounts.none") : Phrase.joined("\n", lines);
        return Phrase.joined("\n\n", List.of(all, how()));
    }

    private Phrase how() {
        List<Phrase> lines = enrolment.platforms().stream()
                .map(platform -> Phrase.literal(
                        "/accounts add " + platform.channel() + " NAME " + String.join(" ", platform.asked())))
                .toList();
        return Phrase.joined("\n", List.of(Phrase.of("channels.accounts.how"), Phrase.joined("\n", lines)));
    }

    private Outcome add(Turn turn, Platform platform) {
        List<String> given = turn.arguments()
                .get("secrets")
                .map(text -> Arrays.asList(text.strip().split("\\s+")))
                .orElse(List.of());
        if (turn.kind() != ChatKind.PRIVATE) {
            return said(Phrase.of("channels.accounts.private"));
        }
        String name = turn.arguments().get("name").orElse("");
        if (!Enrolment.isName(name)) {
            return said(Phrase.of("channels.accounts.bad-name"));
        }
        if (name.equals(AccountBook.DEFAULT)) {
            return said(Phrase.of("channels.accounts.configured", name));
        }
        try {
            return identified(turn, platform, name, platform.read(given));
        } catch (IllegalArgumentException unclear) {
            return said(Phrase.of("channels.accounts.unclear", platform.form()));
        }
    }

    private Outcome identified(Turn turn, Platform platform, String name, Credentials credentials) {
        return new Outcome.Deferred(() -> {
            try {
                Enrolment.Candidate candidate =
                        enrolment.identify(turn.actor().workspace(), platform, name, credentials);
                return handle -> keep(handle, turn, platform, candidate);
            } catch (Platform.NotAdmitted refused) {
                Phrase answer = Phrase.of("channels.accounts.refused", platform.channel(), refused.reason());
                return handle -> said(answer);
            }
        });
    }

    private Outcome.Done keep(Handle handle, Turn turn, Platform platform, Enrolment.Candidate candidate) {
        Optional<Account> kept = enrolment.keep(handle, turn.actor(), candidate);
        if (kept.isEmpty()) {
            return said(Phrase.of("channels.accounts.taken", candidate.account().name()));
        }
        Phrase answer = Phrase.joined(
                "\n",
                List.of(
                        Phrase.of(
                                "channels.accounts.added",
                                candidate.called(),
                                platform.channel(),
                                candidate.account().name()),
                        platform.next(kept.get()),
                        Phrase.of("channels.accounts.delete-message")));
        return said(answer);
    }

    private Outcome remove(Turn turn, Platform platform) {
        String name = turn.arguments().get("name").orElse("");
        if (name.equals(AccountBook.DEFAULT)) {
            return said(Phrase.of("channels.accounts.configured", name));
        }
        if (!enrolment.remove(turn.handle(), turn.actor(), platform.channel(), name)) {
            return said(Phrase.of("channels.accounts.unknown", platform.channel(), name));
        }
        return said(Phrase.of("channels.accounts.removed", platform.channel(), name));
    }

    private static Outcome.Done said(Phrase answer) {
        return Outcome.reply(Reply.text(answer));
    }
}
