package io.shelftalker.channels.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.views.ViewsOpenRequest;
import com.slack.api.methods.response.views.ViewsOpenResponse;
import com.slack.api.model.view.View;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens forms in front of people, which Slack allows for three seconds after they did something. */
final class SlackForms {
    private static final Logger log = LoggerFactory.getLogger(SlackForms.class);

    private SlackForms() {}

    /** False where it did not open: what it asks is asked in the chat then. */
    static boolean open(SlackBot bot, View form, String trigger) {
        try {
            ViewsOpenResponse answer = bot.client()
                    .viewsOpen(ViewsOpenRequest.builder()
                            .triggerId(trigger)
                            .view(form)
                            .build());
            if (!answer.isOk()) {
                log.info("A form is asked in the chat of {}: {}", bot.account(), answer.getError());
            }
            return answer.isOk();
        } catch (IOException | SlackApiException failure) {
            log.info(
                    "A form is asked in the chat of {}: {}",
                    bot.account(),
                    bot.account().redacted(failure.toString()));
            return false;
        }
    }
}
