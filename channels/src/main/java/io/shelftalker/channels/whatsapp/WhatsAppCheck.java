package io.shelftalker.channels.whatsapp;

import com.twilio.exception.ApiException;
import com.twilio.exception.TwilioException;
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
                    ? Stream.concat(Stream.of(way(subject, bot)), templates(subject, bot))
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
        } catch (ApiException unknown) {
            return Optional.of(Finding.broken(
                    subject,
                    Phrase.of("channels.whatsapp.doctor.unknown-template", template),
                    Phrase.of("channels.whatsapp.doctor.unknown-template.do")));
        }
    }
}
