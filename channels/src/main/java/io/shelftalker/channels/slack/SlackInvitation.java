package io.shelftalker.channels.slack;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.conversations.ConversationsInfoRequest;
import com.slack.api.methods.response.conversations.ConversationsInfoResponse;
import io.shelftalker.core.channel.ChatKind;
import io.shelftalker.core.channel.Inbound;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.i18n.Phrasebooks;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Locale;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells somebody who gives a command in a private channel that the app is no member of, where no answer can arrive, how to
 * let it in. Only they see it.
 */
@Singleton
final class SlackInvitation {
    private static final Logger log = LoggerFactory.getLogger(SlackInvitation.class);
    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

    private final Phrasebooks phrasebooks;
    private final ObjectMapper mapper = new ObjectMapper();

    SlackInvitation(Phrasebooks phrasebooks) {
        this.phrasebooks = phrasebooks;
    }

    /**
     * Looks, and says so if need be, while the command goes its way.
     *
     * @param responseUrl where Slack takes an answer to the command wherever it was given
     */
    void offer(SlackBot bot, Inbound command, String responseUrl) {
        @Nullable HttpUrl url = HttpUrl.parse(responseUrl);
        if (url != null && command.envelope().kind() == ChatKind.GROUP) {
            Thread.ofVirtual().name("slack-invitation").start(() -> look(bot, command, url));
        }
    }

    private void look(SlackBot bot, Inbound command, HttpUrl url) {
        try {
            String channel = SlackChat.of(command.envelope().chat()).channel();
            ConversationsInfoResponse answer = bot.client()
                    .conversationsInfo(
                            ConversationsInfoRequest.builder().channel(channel).build());
            if (!answer.isOk() && "channel_not_found".equals(answer.getError())) {
                say(bot, command, url);
            }
        } catch (IOException | SlackApiException failure) {
            log.info("Slack does not say whether {} is in a channel: {}", bot.account(), failure.toString());
        }
    }

    private void say(SlackBot bot, Inbound command, HttpUrl url) throws IOException {
        Locale language =
                Phrasebooks.nearest(command.envelope().sender().language().orElse(""));
        String text = phrasebooks.book(language, ZoneOffset.UTC).text(Phrase.of("channels.slack.invite"));
        byte[] body = mapper.writeValueAsBytes(
                mapper.createObjectNode().put("response_type", "ephemeral").put("text", SlackText.escaped(text)));
        Request request = new Request.Builder()
                .url(url)
                .post(RequestBody.create(body, JSON))
                .build();
        try (Response response = bot.http().newCall(request).execute()) {
            if (!response.isSuccessful()) {
                log.info("Slack takes no answer to a command: HTTP {}", response.code());
            }
        }
    }
}
