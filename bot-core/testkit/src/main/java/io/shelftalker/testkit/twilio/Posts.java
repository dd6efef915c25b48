package io.shelftalker.testkit.twilio;

import io.shelftalker.testkit.platform.Acknowledgements;
import io.shelftalker.testkit.platform.Endpoint;
import io.shelftalker.testkit.platform.Endpoint.Acknowledged;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Posts of one account to its bot, signed; statuses leave one after the other, beside everything else. */
final class Posts {
    /** How long Twilio waits for an answer (twilio.com/docs/usage/webhooks/webhooks-connection-overrides). */
    static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final Duration QUIET = Duration.ofSeconds(20);

    private final Cloud cloud;
    private final Acknowledgements acknowledgements;
    private volatile String authToken;
    private final ExecutorService statuses = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("twilio-statuses").factory());
    private final Phaser underWay = new Phaser(1);
    private volatile String webhook = "";
    private volatile Endpoint endpoint = (path, headers, body) -> new Acknowledged(0, "The account has no webhook");
    private volatile boolean shuffled;

    Posts(Cloud cloud, String authToken) {
        this.cloud = cloud;
        this.authToken = authToken;
        this.acknowledgements = new Acknowledgements(PATIENCE, wrong -> cloud.violation("acknowledgement", wrong));
    }

    void waitFor(Duration patience) {
        acknowledgements.patience(patience);
    }

    void sign(String token) {
        authToken = token;
    }

    void to(String address, Endpoint next) {
        webhook = address;
        endpoint = next;
    }

    void shuffle() {
        shuffled = true;
    }

    Acknowledged message(Map<String, String> fields) {
        Acknowledged answer = acknowledgements.of("A message", () -> post(webhook, "", fields));
        if (answer.isGood() && !answer.body().isEmpty() && !answer.body().startsWith("<")) {
            cloud.violation("acknowledgement", "The person is sent what a message was answered with: " + answer.body());
        }
        return answer;
    }

    /** Posts what became of one message, step by step. */
    void statuses(String callback, List<Map<String, String>> steps) {
        if (callback.isEmpty()) {
            return;
        }
        if (webhook.isEmpty() || !callback.startsWith(webhook + "/")) {
            cloud.violation("messages", "StatusCallback " + callback + " does not lead to the bot");
            return;
        }
        String path = callback.substring(webhook.length() + 1);
        underWay.register();
        statuses.execute(() -> {
            try {
                ordered(steps).forEach(fields -> check(post(callback, path, fields)));
            } finally {
                underWay.arriveAndDeregister();
            }
        });
    }

    void awaitQuiet() {
        try {
            underWay.awaitAdvanceInterruptibly(underWay.arrive(), QUIET.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException late) {
            throw new AssertionError("Statuses were still being posted after " + QUIET, late);
        }
    }

    void close() {
        statuses.shutdownNow();
    }

    private List<Map<String, String>> ordered(List<Map<String, String>> steps) {
        if (!shuffled) {
            return steps;
        }
        List<Map<String, String>> all = new ArrayList<>(steps);
        all.addAll(steps.reversed());
        return all;
    }

    private void check(Acknowledged answer) {
        if (!answer.isGood() && answer.status() != 503 && !statuses.isShutdown()) {
            cloud.violation("status", "A status was answered with " + answer);
        }
    }

    private Acknowledged post(String signedUrl, String path, Map<String, String> fields) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Content-Type", "application/x-www-form-urlencoded; charset=utf-8");
        headers.put("X-Twilio-Signature", Signature.of(authToken, signedUrl, fields));
        return endpoint.post(path, headers, Form.written(fields));
    }
}
