package io.shelftalker.channels.widget;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.shelftalker.channels.Intake;
import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.Inbound;
import io.shelftalker.core.command.Commands;
import io.shelftalker.core.web.Problem;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;

/** What happens with what a visitor does. What they said stands in their conversation before it is answered. */
@Singleton
final class WidgetReception {
    private final Intake intake;
    private final WidgetMessages messages;
    private final WidgetStreams streams;
    private final Commands commands;
    private final InstantSource clock;

    WidgetReception(
            Intake intake, WidgetMessages messages, WidgetStreams streams, Commands commands, InstantSource clock) {
        this.intake = intake;
        this.messages = messages;
        this.streams = streams;
        this.commands = commands;
        this.clock = clock;
    }

    /** Answers 204 when it is stored. */
    HttpResponse<?> take(WidgetDoor.Guest guest, JsonNode post) {
        Account account = guest.account().account();
        WidgetUpdates.Meaning meaning = new WidgetUpdates(account.id()).read(post, guest.pass(), clock.instant());
        return switch (meaning) {
            case WidgetUpdates.Meaning.Event event -> {
                hear(account, event);
                yield HttpResponse.noContent();
            }
            case WidgetUpdates.Meaning.Opinion opinion ->
                messages.judge(account, guest.pass().chat(), opinion.position(), opinion.helpful())
                        ? HttpResponse.noContent()
                        : Problem.of(HttpStatus.NOT_FOUND, "no-such-message");
            case WidgetUpdates.Meaning.Nothing nothing ->
                Problem.of(HttpStatus.UNPROCESSABLE_ENTITY, nothing.code(), nothing.why());
        };
    }

    private void hear(Account account, WidgetUpdates.Meaning.Event event) {
        Inbound.Envelope envelope = event.inbound().envelope();
        messages.open(account, envelope.chat());
        event.line().ifPresent(line -> {
            messages.keep(account, envelope.chat(), said(envelope, line));
            streams.wake(account.id(), envelope.chat());
        });
        intake.receive(event.inbound());
    }

    /** What a command takes in confidence is not written down. */
    private WidgetMessages.Draft said(Inbound.Envelope envelope, String line) {
        String shown = commands.confidential(line).map(word -> word + " …").orElse(line);
        String content = JsonNodeFactory.instance
                .objectNode()
                .put("is", "text")
                .put("text", shown)
                .toString();
        return new WidgetMessages.Draft("said:" + envelope.externalId(), true, content, Optional.empty());
    }
}
