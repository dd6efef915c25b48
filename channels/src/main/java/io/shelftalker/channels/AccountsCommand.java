package io.shelftalker.channels;

import io.shelftalker.core.audit.AuditLog;
import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.AccountId;
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
import java.util.Comparator;
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

    private final List<Platform> platforms;
    private final StoredAccounts accounts;
    private final AuditLog audit;

    AccountsCommand(List<Platform> platforms, StoredAccounts accounts, AuditLog audit) {
        this.platforms = platforms.stream()
                .sorted(Comparator.comparing(Platform::channel))
                .toList();
        this.accounts = accounts;
        this.audit = audit;
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Outcome run(Turn turn) {
        Optional<Platform> platform = turn.arguments().get("platform").flatMap(name -> platforms.stream()
                .filter(one -> one.channel().equalsIgnoreCase(name))
                .findFirst());
        return switch (turn.arguments().get("action").orElse("list")) {
            case "list" -> said(list(turn.handle()));
            case "add" -> platform.map(on -> add(turn, on)).orElseGet(() -> said(how()));
            case "remove" -> platform.map(on -> remove(turn, on)).orElseGet(() -> said(how()));
            default -> said(how());
        };
    }

    private Phrase list(Handle handle) {
        List<Phrase> lines = accounts.all(handle).stream()
                .map(account -> Phrase.of("channels.accounts.line", account.channel(), account.name()))
                .toList();
        Phrase all = lines.isEmpty() ? Phrase.of("channels.accounts.none") : Phrase.joined("\n", lines);
        return Phrase.joined("\n\n", List.of(all, how()));
    }

    private Phrase how() {
        List<Phrase> lines = platforms.stream()
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
        if (!name.matches("[a-z0-9-]{1,32}")) {
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

    /** Asks the platform first: an account that is kept is one that speaks. */
    private Outcome identified(Turn turn, Platform platform, String name, Credentials credentials) {
        Account wanted = new Account(new AccountId(0), turn.actor().workspace(), platform.channel(), name);
        return new Outcome.Deferred(() -> {
            try {
                String called = platform.identify(wanted, credentials);
                return handle -> keep(handle, turn, platform, new Candidate(wanted, called, credentials));
            } catch (Platform.NotAdmitted refused) {
                Phrase answer = Phrase.of("channels.accounts.refused", platform.channel(), refused.reason());
                return handle -> said(answer);
            }
        });
    }

    /** @param called what its platform calls it */
    private record Candidate(Account account, String called, Credentials credentials) {}

    private Outcome.Done keep(Handle handle, Turn turn, Platform platform, Candidate candidate) {
        Optional<Account> kept = accounts.keep(handle, candidate.account(), candidate.credentials());
        if (kept.isEmpty()) {
            return said(Phrase.of("channels.accounts.taken", candidate.account().name()));
        }
        audit.changed(
                handle,
                turn.actor(),
                "account.keep",
                platform.channel() + "/" + candidate.account().name());
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
        if (!accounts.remove(turn.handle(), platform.channel(), name)) {
            return said(Phrase.of("channels.accounts.unknown", platform.channel(), name));
        }
        audit.changed(turn.handle(), turn.actor(), "account.remove", platform.channel() + "/" + name);
        return said(Phrase.of("channels.accounts.removed", platform.channel(), name));
    }

    private static Outcome.Done said(Phrase answer) {
        return Outcome.reply(Reply.text(answer));
    }
}
