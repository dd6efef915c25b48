package io.shelftalker.deploy.settings;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What must be set together. */
final class Requirements {
    private Requirements() {}

    /** One line for each thing that is missing. */
    static List<String> unmet(Settings settings) {
        return Stream.of(
                        masterKey(settings),
                        needs(settings, "telegram.secret", "telegram.token"),
                        needs(settings, "telegram.mode", "telegram.token"),
                        slackEars(settings),
                        slackVoice(settings, "slack.signing-secret"),
                        slackVoice(settings, "slack.app-token"),
                        needs(settings, "slack.client-id", "slack.client-secret"),
                        needs(settings, "slack.client-secret", "slack.client-id"),
                        needs(settings, "slack.client-id", "public-url"),
                        needs(settings, "whatsapp.account-sid", "whatsapp.auth-token"),
                        needs(settings, "whatsapp.account-sid", "whatsapp.from"),
                        needs(settings, "whatsapp.account-sid", "public-url"),
                        needs(settings, "whatsapp.auth-token", "whatsapp.account-sid"),
                        needs(settings, "whatsapp.from", "whatsapp.account-sid"),
                        needs(settings, "whatsapp.template", "whatsapp.account-sid"),
                        needs(settings, "source.cron", "source.url"),
                        needs(settings, "database.owner-password", "database.owner-user"),
                        needs(settings, "database.user", "database.url"),
                        webhook(settings, "telegram.secret"),
                        webhook(settings, "public-url"))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> masterKey(Settings settings) {
        if (settings.get("database.url").isEmpty() || settings.get("master-key").isPresent()) {
            return Optional.empty();
        }
        return Optional.of("SHELFTALKER_DATABASE_URL is set, so SHELFTALKER_MASTER_KEY must be set too: it guards the"
                + " secrets in that database. Make one with 'openssl rand -base64 32' and keep it.");
    }

    private static Optional<String> slackEars(Settings settings) {
        Optional<String> app = Stream.of("slack.bot-token", "slack.client-id")
                .filter(name -> settings.get(name).isPresent())
                .findFirst();
        boolean deaf = app.isPresent()
                && settings.get("slack.signing-secret").isEmpty()
                && settings.get("slack.app-token").isEmpty();
        return deaf
                ? Optional.of(variable(app.get()) + " is set, so SHELFTALKER_SLACK_SIGNING_SECRET must be set too, or"
                        + " SHELFTALKER_SLACK_APP_TOKEN where Slack cannot reach this server.")
                : Optional.empty();
    }

    /** With what Slack says, somebody must be able to answer: in one workspace, or wherever the app is installed. */
    private static Optional<String> slackVoice(Settings settings, String set) {
        boolean mute = settings.get("slack.bot-token").isEmpty()
                && settings.get("slack.client-id").isEmpty();
        return mute ? needs(settings, set, "slack.bot-token") : Optional.empty();
    }

    private static Optional<String> webhook(Settings settings, String needed) {
        boolean webhook =
                settings.get("telegram.mode").filter("webhook"::equals).isPresent();
        return webhook && settings.get(needed).isEmpty()
                ? Optional.of("SHELFTALKER_TELEGRAM_MODE is webhook, so " + variable(needed) + " must be set too.")
                : Optional.empty();
    }

    private static Optional<String> needs(Settings settings, String set, String needed) {
        return settings.get(set).isPresent() && settings.get(needed).isEmpty()
                ? Optional.of(variable(set) + " is set, so " + variable(needed) + " must be set too.")
                : Optional.empty();
    }

    private static String variable(String property) {
        return new Setting(property, Kind.TEXT, List.of()).variable();
    }
}
