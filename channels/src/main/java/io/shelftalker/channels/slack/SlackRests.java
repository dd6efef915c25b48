package io.shelftalker.channels.slack;

import io.shelftalker.channels.Rests;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/**
 * Methods that Slack has asked an app to leave alone in a workspace (docs.slack.dev/apis/web-api/rate-limits): until then
 * they are not called, and whoever would is answered as Slack answered, with the time that is left.
 */
final class SlackRests implements Interceptor {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final String RETRY_AFTER = "Retry-After";
    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

    private final Rests<String> methods;

    SlackRests(InstantSource clock) {
        this.methods = new Rests<>(clock);
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        String method = request.url().pathSegments().getLast();
        Optional<Duration> left = methods.left(method);
        if (left.isPresent()) {
            return refused(request, left.get());
        }
        Response response = chain.proceed(request);
        if (response.code() == TOO_MANY_REQUESTS) {
            pause(response.header(RETRY_AFTER)).ifPresent(pause -> methods.rest(method, pause));
        }
        return response;
    }

    private static Optional<Duration> pause(@Nullable String seconds) {
        return Optional.ofNullable(seconds)
                .filter(text -> text.matches("\\d{1,6}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)));
    }

    private static Response refused(Request request, Duration left) {
        return new Response.Builder()
                .request(request)
                .protocol(Protocol.HTTP_1_1)
                .code(TOO_MANY_REQUESTS)
                .message("Too Many Requests")
                .header(RETRY_AFTER, Long.toString(left.plusNanos(999_999_999).toSeconds()))
                .body(ResponseBody.create("{\"ok\":false,\"error\":\"ratelimited\"}", JSON))
                .build();
    }
}
