package io.shelftalker.channels.whatsapp;

import com.twilio.constant.EnumConstants;
import com.twilio.http.HttpClient;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.apache.hc.core5.http.Header;
import org.jspecify.annotations.Nullable;

/**
 * The library's requests over our connections. They are made once: the library itself would repeat them after a failure,
 * and a message that may have been sent must not be sent again by itself.
 */
final class TwilioTransport extends HttpClient {
    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
    private static final int TOO_MANY_REQUESTS = 429;

    /** The library reads none of them, but its log does not bear that there are none. */
    private static final Header[] NO_HEADERS = new Header[0];

    private final OkHttpClient http;
    private final Optional<URI> api;

    /** @param api stands in for all of Twilio's hosts */
    TwilioTransport(OkHttpClient http, Optional<URI> api) {
        this.http = http;
        this.api = api;
    }

    /** Twilio asks to wait; how long only its headers say, which the library drops. */
    static final class TooFast extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Optional<Duration> pause;

        private TooFast(Optional<Duration> pause) {
            super("Twilio asks to wait", null, false, false);
            this.pause = pause;
        }

        Optional<Duration> pause() {
            return pause;
        }
    }

    @Override
    public Response reliableRequest(Request request) {
        return makeRequest(request);
    }

    @Override
    public Response reliableRequest(Request request, int[] retryCodes, int retries, long delay) {
        return makeRequest(request);
    }

    @Override
    public Response makeRequest(Request request) {
        try (okhttp3.Response answer = http.newCall(translated(request)).execute()) {
            if (answer.code() == TOO_MANY_REQUESTS) {
                throw new TooFast(pause(answer.header("Retry-After")));
            }
            @Nullable ResponseBody body = answer.body();
            return new Response(body == null ? "" : body.string(), answer.code(), NO_HEADERS);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private okhttp3.Request translated(Request request) {
        okhttp3.Request.Builder translated = new okhttp3.Request.Builder()
                .url(url(request))
                .header("Authorization", request.getAuthString())
                .header("Accept", "application/json");
        return request.getMethod() == HttpMethod.POST
                ? translated.post(body(request)).build()
                : translated.method(request.getMethod().toString(), null).build();
    }

    private HttpUrl url(Request request) {
        HttpUrl url = HttpUrl.get(request.constructURL().toString());
        return api.map(other -> url.newBuilder()
                        .scheme(other.getScheme())
                        .host(other.getHost())
                        .port(other.getPort() < 0 ? HttpUrl.defaultPort(other.getScheme()) : other.getPort())
                        .build())
                .orElse(url);
    }

    private static RequestBody body(Request request) {
        if (request.getContentType() == EnumConstants.ContentType.JSON) {
            return RequestBody.create(request.getBody(), JSON);
        }
        FormBody.Builder form = new FormBody.Builder();
        request.getPostParams().forEach((name, values) -> values.forEach(value -> form.add(name, value)));
        return form.build();
    }

    private static Optional<Duration> pause(@Nullable String seconds) {
        return Optional.ofNullable(seconds)
                .filter(text -> text.matches("\\d{1,6}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)));
    }
}
