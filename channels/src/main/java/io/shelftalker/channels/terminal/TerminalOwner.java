package io.shelftalker.channels.terminal;

import io.shelftalker.channels.AccountRows;
import io.shelftalker.channels.Intake;
import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.ChatKind;
import io.shelftalker.core.channel.Inbound;
import io.shelftalker.core.channel.Sender;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The one person in the terminal's chat: what they enter becomes inbound events of the workspace's owner. */
@Singleton
final class TerminalOwner {
    static final String CHAT = "owner";

    private static final String ACCOUNT = "default";
    private static final String START = "/start";

    private final Intake intake;
    private final AccountRows rows;
    private final Admission admission;
    private final InstantSource clock;

    TerminalOwner(Intake intake, AccountRows rows, Admission admission, InstantSource clock) {
        this.intake = intake;
        this.rows = rows;
        this.admission = admission;
        this.clock = clock;
    }

    /** Sits down. */
    void comes() {
        admission.admit(account(), envelope());
    }

    /** What they are spoken to in. */
    Locale language() {
        return admission.language(account(), envelope());
    }

    void opens() {
        intake.receive(new Inbound.Opened(envelope(), ""));
    }

    void says(String line) {
        boolean start = line.equals(START) || line.startsWith(START + " ");
        intake.receive(
                start
                        ? new Inbound.Opened(
                                envelope(), line.substring(START.length()).strip())
                        : new Inbound.Said(envelope(), line));
    }

    void presses(TerminalMenu.Option option) {
        intake.receive(new Inbound.Pressed(envelope(), option.token(), Optional.empty()));
    }

    private Account account() {
        return rows.row(TerminalChannel.NAME, ACCOUNT);
    }

    private Inbound.Envelope envelope() {
        Locale language = Locale.getDefault();
        Sender owner = new Sender(CHAT, System.getProperty("user.name", CHAT), Optional.of(language.toLanguageTag()));
        return new Inbound.Envelope(
                account().id(), UUID.randomUUID().toString(), CHAT, ChatKind.PRIVATE, owner, clock.instant());
    }
}
