package io.shelftalker.core.web;

import io.shelftalker.core.audit.AuditLog;
import io.shelftalker.core.channel.ChatKind;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.command.Command;
import io.shelftalker.core.command.CommandSpec;
import io.shelftalker.core.command.Outcome;
import io.shelftalker.core.command.Turn;
import io.shelftalker.core.workspace.Permission;
import io.shelftalker.core.workspace.Role;
import io.shelftalker.i18n.Phrase;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code /key}: the keys of programs that use the API. {@code /key new NAME [days] [role]} makes one and shows it, this
 * once; {@code /key revoke NAME} ends one.
 */
@Singleton
final class KeyCommand implements Command {
    private static final CommandSpec SPEC = CommandSpec.of("key", Permission.OPERATE)
            .taking("do")
            .taking("name")
            .taking("days")
            .taking("role");
    private static final int USUAL_DAYS = 90;
    private static final int MOST_DAYS = 730;

    private final ApiKeys keys;
    private final AuditLog audit;

    KeyCommand(ApiKeys keys, AuditLog audit) {
        this.keys = keys;
        this.audit = audit;
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Outcome run(Turn turn) {
        return switch (turn.arguments().get("do").orElse("list").toLowerCase(Locale.ROOT)) {
            case "new", "nouvelle", "créer", "creer" -> said(make(turn));
            case "revoke", "révoquer", "revoquer" -> said(revoke(turn));
            default -> said(list(turn));
        };
    }

    private Phrase list(Turn turn) {
        List<Phrase> lines = new ArrayList<>();
        keys.all(turn.handle())
                .forEach(key -> lines.add(Phrase.of(
                        key.expired() ? "key.line.expired" : "key.line",
                        key.name(),
                        KeySecret.shown(key.handle()),
                        role(key.role()),
                        Phrase.day(key.expiresAt()))));
        if (lines.isEmpty()) {
            lines.add(Phrase.of("key.none"));
        }
        lines.add(Phrase.of("key.how"));
        return Phrase.joined("\n", lines);
    }

    private Phrase make(Turn turn) {
        if (turn.kind() != ChatKind.PRIVATE) {
            return Phrase.of("key.private");
        }
        String name = turn.arguments().get("name").orElse("");
        int days = turn.arguments().get("days").isEmpty()
                ? USUAL_DAYS
                : turn.arguments().number("days", 0);
        Optional<Role> role = role(turn.arguments().get("role").orElse("operator"));
        if (!name.matches("[a-z0-9][a-z0-9-]{0,31}") || days < 1 || days > MOST_DAYS || role.isEmpty()) {
            return Phrase.of("key.unclear", MOST_DAYS);
        }
        if (role.get().compareTo(turn.actor().role()) > 0) {
            return Phrase.of("key.too-much", role(role.get()));
        }
        Optional<KeySecret> secret =
                keys.make(turn.handle(), new ApiKeys.Wanted(name, role.get(), days, turn.conversation()));
        if (secret.isEmpty()) {
            return Phrase.of("key.taken", name);
        }
        audit.changed(turn.handle(), turn.actor(), "key.create", name);
        return Phrase.of("key.made", name, role(role.get()), days, secret.get().text());
    }

    private Phrase revoke(Turn turn) {
        String name = turn.arguments().get("name").orElse("");
        if (!keys.revoke(turn.handle(), name)) {
            return Phrase.of("key.unknown", name);
        }
        audit.changed(turn.handle(), turn.actor(), "key.revoke", name);
        return Phrase.of("key.revoked", name);
    }

    private static Optional<Role> role(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "operator", "responsable" -> Optional.of(Role.OPERATOR);
            case "admin" -> Optional.of(Role.ADMIN);
            default -> Optional.empty();
        };
    }

    private static Phrase role(Role role) {
        return Phrase.of("key.role." + role.name().toLowerCase(Locale.ROOT));
    }

    private static Outcome.Done said(Phrase answer) {
        return Outcome.reply(Reply.text(answer));
    }
}
