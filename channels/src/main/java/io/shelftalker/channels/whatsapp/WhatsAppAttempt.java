package io.shelftalker.channels.whatsapp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.twilio.exception.ApiException;
import com.twilio.exception.TwilioException;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.type.PhoneNumber;
import io.shelftalker.channels.Connections;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One way of sending one message.
 *
 * @param to the person's address
 * @param language in which a list is opened
 */
record WhatsAppAttempt(WhatsAppBot bot, String to, Locale language, WhatsAppMessage message) {
    private static final Duration BREATH = Duration.ofSeconds(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** How it ended. */
    sealed interface Result {
        /** @param sid Twilio's id of the message */
        record Done(String sid) implements Result {}

        record Failed(TwilioError error) implements Result {}

        record Wait(Duration pause, String reason) implements Result {}

        /** Nothing of the account's is taken for a while, whoever it is for. */
        record Rest(Duration pause) implements Result {}

        /** Nobody knows whether it arrived. */
        record Lost(String reason) implements Result {}
    }

    WhatsAppAttempt with(WhatsAppMessage other) {
        return new WhatsAppAttempt(bot, to, language, other);
    }

    /** @param contents where Twilio's id of a shape comes from */
    Result through(Function<ContentShape, String> contents) {
        try {
            return through(creator(contents));
        } catch (TwilioTransport.TooFast wait) {
            return new Result.Rest(wait.pause().orElse(BREATH));
        } catch (UncheckedIOException failure) {
            return unprepared(failure);
        } catch (ApiException refusal) {
            return failed(refusal) instanceof Result.Failed refused ? refused : unprepared(refusal);
        } catch (TwilioException failure) {
            return unprepared(failure);
        }
    }

    /** Whatever became of the shape that was to be stored, nothing of the message has left. */
    private Result unprepared(RuntimeException failure) {
        return new Result.Wait(BREATH, bot.account().redacted(Connections.root(failure)));
    }

    private Result through(MessageCreator creator) {
        try {
            bot.account().statusCallback().map(URI::create).ifPresent(creator::setStatusCallback);
            creator.setValidityPeriod(WhatsAppProfile.VALIDITY.value());
            return new Result.Done(bot.opened(creator::create).getSid());
        } catch (TwilioTransport.TooFast wait) {
            return new Result.Rest(wait.pause().orElse(BREATH));
        } catch (UncheckedIOException failure) {
            return Connections.notSent(failure)
                    .<Result>map(reason -> new Result.Wait(BREATH, reason))
                    .orElseGet(() -> new Result.Lost(bot.account().redacted(Connections.root(failure))));
        } catch (ApiException refusal) {
            return failed(refusal);
        } catch (TwilioException failure) {
            return new Result.Lost(bot.account().redacted(Connections.root(failure)));
        }
    }

    private static Result failed(ApiException refusal) {
        int status = refusal.getStatusCode() == null ? 0 : refusal.getStatusCode();
        int code = refusal.getCode() == null ? 0 : refusal.getCode();
        if (status >= 500 || code == 0) {
            return new Result.Lost("HTTP " + status);
        }
        return new Result.Failed(TwilioError.of(code, String.valueOf(refusal.getMessage())));
    }

    private MessageCreator creator(Function<ContentShape, String> contents) {
        return switch (message) {
            case WhatsAppMessage.Words words -> addressed().setBody(words.body());
            case WhatsAppMessage.Picture picture ->
                addressed().setMediaUrl(List.of(picture.url())).setBody(picture.caption());
            case WhatsAppMessage.Tappable tappable ->
                addressed()
                        .setContentSid(contents.apply(tappable.shape()))
                        .setContentVariables(json(tappable.variables()));
            case WhatsAppMessage.Template template ->
                addressed().setContentSid(template.sid()).setContentVariables(json(Map.of("1", template.summary())));
        };
    }

    private MessageCreator addressed() {
        String from = bot.account().from();
        PhoneNumber person = new PhoneNumber(to);
        return Stream.of(from)
                .filter(sender -> sender.startsWith("MG"))
                .map(service -> Message.creator(person, service, (String) null))
                .findFirst()
                .orElseGet(() -> Message.creator(person, new PhoneNumber(from), (String) null));
    }

    private static String json(Map<String, String> variables) {
        try {
            return JSON.writeValueAsString(new TreeMap<>(variables));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
