package io.shelftalker.deploy.start;

import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Context;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** One event as one line of JSON, each secret in it replaced by three asterisks. */
final class LineEncoder extends EncoderBase<ILoggingEvent> {
    /** Shorter values would turn up inside innocent words. */
    private static final int SHORTEST_SECRET = 6;

    private final JsonEncoder json = new JsonEncoder();
    private final List<String> secrets;

    LineEncoder(Set<String> secrets) {
        this.secrets = secrets.stream()
                .filter(secret -> secret.length() >= SHORTEST_SECRET)
                .toList();
        json.setWithSequenceNumber(false);
        json.setWithNanoseconds(false);
        json.setWithContext(false);
        json.setWithMessage(false);
        json.setWithArguments(false);
        json.setWithFormattedMessage(true);
    }

    @Override
    public void setContext(Context context) {
        super.setContext(context);
        json.setContext(context);
    }

    @Override
    public void start() {
        json.start();
        super.start();
    }

    @Override
    public byte[] headerBytes() {
        return json.headerBytes();
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        byte[] line = json.encode(event);
        if (secrets.isEmpty()) {
            return line;
        }
        String text = new String(line, StandardCharsets.UTF_8);
        for (String secret : secrets) {
            text = text.replace(secret, "***");
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] footerBytes() {
        return json.footerBytes();
    }
}
