package io.shelftalker.channels.telegram;

import io.shelftalker.core.doctor.Check;
import io.shelftalker.core.doctor.Finding;
import io.shelftalker.core.web.WebConfiguration;
import io.shelftalker.core.workspace.WorkspaceId;
import io.shelftalker.i18n.Phrase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.updates.GetWebhookInfo;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.WebhookInfo;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/** Whether Telegram knows each bot, and how messages get here. */
@Singleton
final class TelegramCheck implements Check {
    private final TelegramAccounts accounts;
    private final Optional<String> publicUrl;

    TelegramCheck(TelegramAccounts accounts, WebConfiguration web) {
        this.accounts = accounts;
        this.publicUrl = web.publicUrl();
    }

    @Override
    public List<Finding> look(WorkspaceId workspace) {
        return accounts.in(workspace).stream().flatMap(this::look).toList();
    }

    private Stream<Finding> look(TelegramBot bot) {
        String subject = TelegramChannel.NAME + " " + bot.account().account().name();
        try {
            User self = bot.client().execute(new GetMe());
            WebhookInfo webhook = bot.client().execute(new GetWebhookInfo());
            Finding way = bot.account().mode() == TelegramAccount.Mode.WEBHOOK
                    ? posted(subject, self, bot, webhook)
                    : polled(subject, self, webhook);
            return Stream.of(Optional.of(way), hears(subject, self), answersInline(subject, self))
                    .flatMap(Optional::stream);
        } catch (TelegramApiException failure) {
            return Stream.of(Finding.broken(
                    subject,
                    Phrase.of(
                            "channels.telegram.doctor.refused",
                            bot.account().redacted(String.valueOf(failure.getMessage()))),
                    Phrase.of("channels.telegram.doctor.refused.do")));
        }
    }

    private static Finding polled(String subject, User self, WebhookInfo webhook) {
        String url = Optional.ofNullable(webhook.getUrl()).orElse("");
        return url.isEmpty()
                ? Finding.well(subject, Phrase.of("channels.telegram.doctor.polled", "@" + self.getUserName()))
                : Finding.broken(
                        subject,
                        Phrase.of("channels.telegram.doctor.stolen", "@" + self.getUserName(), url),
                        Phrase.of("channels.telegram.doctor.stolen.do"));
    }

    private Finding posted(String subject, User self, TelegramBot bot, WebhookInfo webhook) {
        if (publicUrl.isEmpty()) {
            return Finding.broken(
                    subject,
                    Phrase.of("channels.telegram.doctor.no-address", "@" + self.getUserName()),
                    Phrase.of("channels.telegram.doctor.no-address.do"));
        }
        String url = TelegramIntroduction.address(publicUrl.get(), bot);
        if (!url.equals(webhook.getUrl())) {
            return Finding.broken(
                    subject,
                    Phrase.of("channels.telegram.doctor.elsewhere", "@" + self.getUserName(), url),
                    Phrase.of("channels.telegram.doctor.elsewhere.do"));
        }
        return Optional.ofNullable(webhook.getLastErrorMessage())
                .filter(error -> !error.isBlank() && waiting(webhook) > 0)
                .map(error -> Finding.broken(
                        subject,
                        Phrase.of(
                                "channels.telegram.doctor.unheard", "@" + self.getUserName(), waiting(webhook), error),
                        Phrase.of("channels.telegram.doctor.unheard.do", url)))
                .orElseGet(() -> Finding.well(
                        subject, Phrase.of("channels.telegram.doctor.posted", "@" + self.getUserName(), url)));
    }

    private static int waiting(WebhookInfo webhook) {
        return Optional.ofNullable(webhook.getPendingUpdatesCount()).orElse(0);
    }

    /** With BotFather's privacy off, a bot is told everything that is said in its groups. */
    private static Optional<Finding> hears(String subject, User self) {
        return Boolean.TRUE.equals(self.getCanReadAllGroupMessages())
                ? Optional.of(Finding.warning(
                        subject,
                        Phrase.of("channels.telegram.doctor.hears-all"),
                        Phrase.of("channels.telegram.doctor.hears-all.do")))
                : Optional.empty();
    }

    /** Inline mode is off until BotFather is asked for it: no call can switch it on. */
    private static Optional<Finding> answersInline(String subject, User self) {
        return Boolean.FALSE.equals(self.getSupportInlineQueries())
                ? Optional.of(Finding.warning(
                        subject,
                        Phrase.of("channels.telegram.doctor.not-inline", "@" + self.getUserName()),
                        Phrase.of("channels.telegram.doctor.not-inline.do")))
                : Optional.empty();
    }
}
