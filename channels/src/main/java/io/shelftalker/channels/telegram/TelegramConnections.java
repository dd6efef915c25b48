package io.shelftalker.channels.telegram;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.shelftalker.channels.Connections;
import java.net.URI;
import java.time.Duration;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;

/** Telegram's Java client over our connections. */
final class TelegramConnections implements AutoCloseable {
    private final Connections connections;

    /** @param answer how long Telegram may take to answer */
    TelegramConnections(Duration answer) {
        this.connections = new Connections(answer);
    }

    OkHttpTelegramClient client(TelegramAccount account) {
        return new OkHttpTelegramClient(mapper(), connections.client(), account.token(), url(account.api()));
    }

    /** Ends whatever is under way. */
    @Override
    public void close() {
        connections.close();
    }

    /** The client library writes its own bookkeeping into the body, which the Bot API does not know. */
    private static ObjectMapper mapper() {
        return JsonMapper.builder()
                .addMixIn(BotApiMethod.class, BotApiFields.class)
                .build();
    }

    interface BotApiFields {
        @JsonIgnore
        String getMethod();
    }

    private static TelegramUrl url(URI api) {
        int port = api.getPort() > 0 ? api.getPort() : api.getScheme().equals("http") ? 80 : 443;
        return TelegramUrl.builder()
                .schema(api.getScheme())
                .host(api.getHost())
                .port(port)
                .testServer(false)
                .build();
    }
}
