package io.shelftalker.channels.whatsapp;

import com.twilio.exception.ApiException;
import com.twilio.exception.TwilioException;
import com.twilio.http.TwilioRestClient;
import io.shelftalker.channels.Connections;
import io.shelftalker.core.doctor.Check;
import io.shelftalker.core.doctor.Finding;
import io.shelftalker.core.workspace.WorkspaceId;
import io.shelftalker.i18n.Phrase;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether Twilio knows each sender, can reach this server, and may be written through after 24 hours. */
@Singleton
final class WhatsAppCheck implements Check {
    private static final String APPROVED = "approved";
    private static final int NOT_FOUND = 404;

    private final WhatsAppAccounts accounts;

    WhatsAppCheck(WhatsAppAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public List<Finding> look(WorkspaceId workspace) {
        return accounts.in(workspace).stream().flatMap(WhatsAppCheck::look).toList();
    }

    private static Stream<Finding> look(WhatsAppBot bot) {
        String subject = WhatsAppChannel.NAME + " " + bot.account().account().name();
        try {
            String status = bot.status();
            return status.equals(WhatsAppPlatform.ACTIVE)
                    ? Stream.of(Stream.of(way(subject, bot)), tokens(subject, bot), sender(subject, bot))
                            .flatMap(findings -> findings)
                    : Stream.of(Finding.broken(
                            subject,
                            Phrase.of("channels.whatsapp.doctor.inactive", status),
                            Phrase.of("channels.whatsapp.doctor.inactive.do")));
        } catch (TwilioException | UncheckedIOException | TwilioTransport.TooFast failure) {
            return Stream.of(Finding.broken(
                    subject,
                    Phrase.of("channels.whatsapp.doctor.refused", Connections.root(failure)),
                    Phrase.of("channels.whatsapp.doctor.refused.do")));
        }
    }

    /** Of two tokens, which one opens the account: nothing is to be done while both do. */
    private static Stream<Finding> tokens(String subject, WhatsAppBot bot) {
        if (bot.clients().size() == 1) {
            return Stream.empty();
        }
        if (!opens(bot, bot.clients().getFirst())) {
            return Stream.of(Finding.warning(
                    subject,
                    Phrase.of("channels.whatsapp.doctor.old-token"),
                    Phrase.of("channels.whatsapp.doctor.old-token.do")));
        }
        return opens(bot, bot.clients().getLast())
                ? Stream.of(Finding.well(subject, Phrase.of("channels.whatsapp.doctor.both-tokens")))
                : Stream.of(Finding.warning(
                        subject,
                        Phrase.of("channels.whatsapp.doctor.new-token"),
                        Phrase.of("channels.whatsapp.doctor.new-token.do")));
    }

    private static boolean opens(WhatsAppBot bot, TwilioRestClient client) {
        try {
            return !bot.status(client).isEmpty();
        } catch (ApiException refusal) {
            if (!WhatsAppBot.isClosed(refusal)) {
                throw refusal;
            }
            return false;
        }
    }

    private static Finding way(String subject, WhatsAppBot bot) {
        return bot.account()
                .webhook()
                .map(url -> Finding.well(
                        subject,
                        Phrase.of(
                                "channels.whatsapp.doctor.posted", bot.account().from(), url)))
                .orElseGet(() -> Finding.broken(
                        subject,
                        Phrase.of(
                                "channels.whatsapp.doctor.no-address",
                                bot.account().from()),
                        Phrase.of("channels.whatsapp.doctor.no-address.do")));
    }

    /** The sandbox needs no template: whoever has joined it writes every three days to stay. */
    private static Stream<Finding> sender(String subject, WhatsAppBot bot) {
        return bot.account().isSandbox()
                ? Stream.of(Finding.warning(
                        subject,
                        Phrase.of(
                                "channels.whatsapp.doctor.sandbox",
                                bot.account().from()),
                        Phrase.of("channels.whatsapp.doctor.sandbox.do")))
                : templates(subject, bot);
    }

    private static Stream<Finding> templates(String subject, WhatsAppBot bot) {
        Templates templates = bot.account().templates();
        return templates.equals(Templates.NONE)
                ? Stream.of(Finding.warning(
                        subject,
                        Phrase.of("channels.whatsapp.doctor.no-template"),
                        Phrase.of("channels.whatsapp.doctor.no-template.do")))
                : templates.byLanguage().values().stream()
                        .distinct()
                        .sorted()
                        .flatMap(template -> unapproved(subject, bot, template).stream());
    }

    private static Optional<Finding> unapproved(String subject, WhatsAppBot bot, String template) {
        try {
            String approval = bot.approval(template);
            return approval.equals(APPROVED)
                    ? Optional.empty()
                    : Optional.of(Finding.warning(
                            subject,
                            Phrase.of("channels.whatsapp.doctor.unapproved", template, approval),
                            Phrase.of("channels.whatsapp.doctor.unapproved.do")));
        } catch (ApiException refusal) {
            return Optional.of(
                    isUnknown(refusal) ? unknown(subject, template) : unasked(subject, bot, template, refusal));
        }
    }

    private static boolean isUnknown(ApiException refusal) {
        return Integer.valueOf(NOT_FOUND).equals(refusal.getStatusCode());
    }

    private static Finding unknown(String subject, String template) {
        return Finding.broken(
                subject,
                Phrase.of("channels.whatsapp.doctor.unknown-template", template),
                Phrase.of("channels.whatsapp.doctor.unknown-template.do"));
    }

    /** Nothing is known of the template: it may be as it must be. */
    private static Finding unasked(String subject, WhatsAppBot bot, String template, ApiException refusal) {
        String why = bot.account().redacted(Connections.root(refusal)) + " (HTTP " + refusal.getStatusCode() + ")";
        return Finding.warning(
                subject,
                Phrase.of("channels.whatsapp.doctor.unasked-template", template, why),
                Phrase.of("channels.whatsapp.doctor.unasked-template.do"));
    }
}
