package io.shelftalker.channels;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Connections to a platform that send nothing twice by themselves, and know whether a failed request can have arrived. */
public final class Connections implements AutoCloseable {
    private static final int AT_ONCE = 256;

    private final OkHttpClient http;

    /** @param answer how long the platform may take to answer */
    public Connections(Duration answer) {
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
                .addInterceptor(Connections::once)
                .addNetworkInterceptor(Connections::markConnected)
                .build();
    }

    public OkHttpClient client() {
        return http;
    }

    /** Why nothing has arrived; empty where it may have. */
    public static Optional<String> notSent(Throwable failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(NotSent.class::isInstance)
                .map(Throwable::getMessage)
                .findFirst();
    }

    /** What a failure comes from, in a few words. */
    public static String root(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }

    /** Ends whatever is under way. */
    @Override
    public void close() {
        http.dispatcher().cancelAll();
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
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
    private static final class NotSent extends IOException {
        private static final long serialVersionUID = 1L;

        NotSent(IOException cause) {
            super("No connection: " + cause.getMessage(), cause);
        }
    }
}
