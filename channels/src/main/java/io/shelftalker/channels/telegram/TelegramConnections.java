package io.shelftalker.channels.telegram;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;

/**
 * Telegram's Java client over connections that send nothing twice by themselves, and that know whether a failed request
 * can have arrived.
 */
final class TelegramConnections implements AutoCloseable {
    private static final int AT_ONCE = 256;

    private final OkHttpClient http;

    /** @param answer how long Telegram may take to answer */
    TelegramConnections(Duration answer) {
        Dispatcher dispatcher = new Dispatcher(Executors.newVirtualThreadPerTaskExecutor());
        dispatcher.setMaxRequests(AT_ONCE);
        dispatcher.setMaxRequestsPerHost(AT_ONCE);
        this.http = new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(32, 5, TimeUnit.MINUTES))
                .connectTimeout(Duration.ofSeconds(5))
                .writeTimeout(Duration.ofSeconds(20))
                .readTimeout(answer)
                .callTimeout(answer.plusSeconds(25))
                .followRedirects(false)
                .addInterceptor(TelegramConnections::once)
                .addNetworkInterceptor(TelegramConnections::markConnected)
                .build();
    }

    OkHttpTelegramClient client(TelegramAccount account) {
        return new OkHttpTelegramClient(mapper(), http, account.token(), url(account.api()));
    }

    /** Ends whatever is under way. */
    @Override
    public void close() {
        http.dispatcher().cancelAll();
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
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

    private static Response once(Interceptor.Chain chain) throws IOException {
        AtomicBoolean connected = new AtomicBoolean();
        Request request =
                chain.request().newBuilder().tag(AtomicBoolean.class, connected).build();
        try {
            return chain.proceed(request);
        } catch (IOException failure) {
            throw connected.get() ? failure : new NotSent(failure);
        }
    }

    /** OkHttp tries one address after another until it is connected; what then fails it must not send again. */
    private static Response markConnected(Interceptor.Chain chain) throws IOException {
        @Nullable AtomicBoolean connected = chain.request().tag(AtomicBoolean.class);
        if (connected != null && connected.getAndSet(true)) {
            throw new IOException("The connection ended before an answer came");
        }
        return chain.proceed(chain.request());
    }

    /** No connection came about: nothing has arrived. */
    static final class NotSent extends IOException {
        private static final long serialVersionUID = 1L;

        NotSent(IOException cause) {
            super("No connection to Telegram: " + cause.getMessage(), cause);
        }
    }
}
