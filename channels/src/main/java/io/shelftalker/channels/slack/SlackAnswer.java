package io.shelftalker.channels.slack;

import com.slack.api.methods.SlackApiException;
import io.shelftalker.channels.Connections;
import io.shelftalker.core.channel.Delivery;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** What an attempt that did not go through means; the errors are those of docs.slack.dev/reference/methods. */
sealed interface SlackAnswer {
    /** Slack cannot show the blocks. */
    record BadBlocks(String reason) implements SlackAnswer {}

    /** The message cannot be edited into this one. */
    record NotEditable(String reason) implements SlackAnswer {}

    record Wait(Duration pause, String reason) implements SlackAnswer {}

    /** The channel is gone, or the app is out of it, or out of the workspace. */
    record Gone(String reason) implements SlackAnswer {}

    record Refused(String reason) implements SlackAnswer {}

    /** Nobody knows whether it arrived. */
    record Lost(String reason) implements SlackAnswer {}

    /** How long to wait when Slack cannot be reached or fails without saying how long. */
    Duration BREATH = Duration.ofSeconds(5);

    /** How long to wait when the token is refused: an operator has to act. */
    Duration OPERATOR = Duration.ofMinutes(5);

    /** @param details what Slack says besides, as which block is wrong */
    static SlackAnswer of(String error, String details) {
        return switch (error) {
            case "invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long", "msg_too_long" ->
                new BadBlocks(error + ": " + details);
            case "message_not_found", "cant_update_message", "edit_window_closed" -> new NotEditable(error);
            case "ratelimited", "rate_limited", "service_unavailable", "team_added_to_org" -> new Wait(BREATH, error);
            case "invalid_auth", "not_authed", "token_expired", "missing_scope", "no_permission", "access_denied" ->
                new Wait(OPERATOR, "Slack refuses the token: " + error);
            case "channel_not_found",
                    "not_in_channel",
                    "is_archived",
                    "user_not_found",
                    "user_disabled",
                    "cannot_dm_bot",
                    "account_inactive",
                    "team_access_not_granted",
                    "token_revoked" -> new Gone(error);
            // Slack says of these that some aspect of the operation may have succeeded.
            case "fatal_error", "internal_error", "request_timeout" -> new Lost(error);
            default -> new Refused(error);
        };
    }

    static SlackAnswer of(SlackApiException failure) {
        int status = failure.getResponse().code();
        if (status == 429) {
            return new Wait(
                    Optional.ofNullable(failure.getResponse().header("Retry-After"))
                            .filter(seconds -> seconds.matches("\\d{1,6}"))
                            .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                            .orElse(BREATH),
                    "Slack asks to wait");
        }
        return status == 503 ? new Wait(BREATH, "HTTP 503") : new Lost("HTTP " + status);
    }

    /** What it means where there is nothing simpler to try. */
    default Delivery delivery(SlackAccount account) {
        return switch (this) {
            case BadBlocks bad -> new Delivery.Refused(bad.reason());
            case NotEditable no -> new Delivery.Refused(no.reason());
            case Wait wait -> new Delivery.RetryAfter(wait.pause(), wait.reason());
            case Gone gone -> new Delivery.Unreachable(gone.reason());
            case Refused refused -> new Delivery.Refused(refused.reason());
            case Lost lost -> new Delivery.Unknown(account.redacted(lost.reason()));
        };
    }

    static SlackAnswer of(IOException failure) {
        return Connections.notSent(failure)
                .<SlackAnswer>map(reason -> new Wait(BREATH, reason))
                .orElseGet(() -> new Lost(Connections.root(failure)));
    }
}
