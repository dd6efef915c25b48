package io.shelftalker.channels.widget;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.shelftalker.channels.Intake;
import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.Inbound;
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
    private final InstantSource clock;

    WidgetReception(Intake intake, WidgetMessages messages, WidgetStreams streams, InstantSource clock) {
        this.intake = intake;
        this.messages = messages;
        this.streams = streams;
        this.clock = clock;
    }

    /** Answers 204 when it is stored. */
    HttpResponse<?> take(WidgetDoor.Guest guest, JsonNode post) {
        Account account = guest.account().account();
        WidgetUpdates.Meaning meaning = new WidgetUpdates(account.id()).read(post, guest.pass(), clock.instant());
        return switch (meaning) {
            case WidgetUpdates.Meaning.Event event -> {
                hear(account, event.inbound());
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

    private void hear(Account account, Inbound inbound) {
        String chat = inbound.envelope().chat();
        messages.open(account, chat);
        if (inbound instanceof Inbound.Said said) {
            String content = JsonNodeFactory.instance
                    .objectNode()
                    .put("is", "text")
                    .put("text", said.text())
                    .toString();
            String key = "said:" + inbound.envelope().externalId();
            messages.keep(account, chat, new WidgetMessages.Draft(key, true, content, Optional.empty()));
            streams.wake(account.id(), chat);
        }
        intake.receive(inbound);
    }
}
