package io.shelftalker.channels.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.request.chat.ChatUpdateRequest;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.chat.ChatUpdateResponse;
import com.slack.api.model.ErrorResponseMetadata;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One way of sending one message: anew or in place of another.
 *
 * @param edits the timestamp of the message to edit, absent to send anew
 */
record SlackAttempt(SlackChat chat, SlackMessage message, Optional<String> edits) {

    SlackAttempt anew() {
        return new SlackAttempt(chat, message, Optional.empty());
    }

    /** Asks for less, where there is less to ask for. */
    Optional<SlackAttempt> simpler() {
        if (message.hasThumbs()) {
            return Optional.of(new SlackAttempt(chat, message.withoutThumbs(), edits));
        }
        if (message.hasPictures()) {
            return Optional.of(new SlackAttempt(chat, message.withoutPictures(), edits));
        }
        return message.blocks().isEmpty()
                ? Optional.empty()
                : Optional.of(new SlackAttempt(chat, message.asPlainText(), edits));
    }

    /** How it ended. */
    sealed interface Result {
        /** @param ts the message's timestamp, which is its id */
        record Done(String ts) implements Result {}

        record Failed(SlackAnswer answer) implements Result {}
    }

    Result through(MethodsClient client) {
        try {
            return edits.isPresent() ? update(client, edits.get()) : post(client);
        } catch (SlackApiException failure) {
            return new Result.Failed(SlackAnswer.of(failure));
        } catch (IOException failure) {
            return new Result.Failed(SlackAnswer.of(failure));
        }
    }

    private Result post(MethodsClient client) throws IOException, SlackApiException {
        ChatPostMessageResponse answer = client.chatPostMessage(ChatPostMessageRequest.builder()
                .channel(chat.channel())
                .threadTs(chat.thread().orElse(null))
                .text(message.text())
                .blocks(message.blocks().isEmpty() ? null : message.blocks())
                .unfurlLinks(false)
                .unfurlMedia(false)
                .build());
        return answer.isOk()
                ? new Result.Done(answer.getTs())
                : failed(answer.getError(), answer.getResponseMetadata());
    }

    private Result update(MethodsClient client, String ts) throws IOException, SlackApiException {
        ChatUpdateRequest.ChatUpdateRequestBuilder request =
                ChatUpdateRequest.builder().channel(chat.channel()).ts(ts).text(message.text());
        // Blocks that are not mentioned stay.
        ChatUpdateResponse answer = client.chatUpdate(
                message.blocks().isEmpty()
                        ? request.blocksAsString("[]").build()
                        : request.blocks(message.blocks()).build());
        return answer.isOk()
                ? new Result.Done(answer.getTs())
                : failed(answer.getError(), answer.getResponseMetadata());
    }

    private static Result failed(@Nullable String error, @Nullable ErrorResponseMetadata metadata) {
        String details =
                metadata == null || metadata.getMessages() == null ? "" : String.join("; ", metadata.getMessages());
        return new Result.Failed(SlackAnswer.of(Optional.ofNullable(error).orElse(""), details));
    }
}
