package io.shelftalker.deploy.start;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.EncoderBase;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** One event as one line of JSON, its correlation ids among the fields, each secret in it replaced by asterisks. */
final class LineEncoder extends EncoderBase<ILoggingEvent> {
    /** Shorter values would turn up inside innocent words. */
    private static final int SHORTEST_SECRET = 6;

    private final JsonFactory json = new JsonFactory();
    private final ThrowableProxyConverter traces = new ThrowableProxyConverter();
    private final List<String> secrets;

    LineEncoder(Set<String> secrets) {
        this.secrets = secrets.stream()
                .filter(secret -> secret.length() >= SHORTEST_SECRET)
                .toList();
    }

    @Override
    public void start() {
        traces.start();
        super.start();
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        String line = line(event);
        for (String secret : secrets) {
            line = line.replace(secret, "***");
        }
        return line.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] headerBytes() {
        return new byte[0];
    }

    @Override
    public byte[] footerBytes() {
        return new byte[0];
    }

    private String line(ILoggingEvent event) {
        StringWriter line = new StringWriter();
        try (JsonGenerator fields = json.createGenerator(line)) {
            fields.writeStartObject();
            fields.writeStringField("time", event.getInstant().toString());
            fields.writeStringField("level", event.getLevel().toString());
            fields.writeStringField("logger", event.getLoggerName());
            for (Map.Entry<String, String> id : new TreeMap<>(event.getMDCPropertyMap()).entrySet()) {
                fields.writeStringField(id.getKey(), id.getValue());
            }
            fields.writeStringField("message", event.getFormattedMessage());
            if (event.getThrowableProxy() != null) {
                fields.writeStringField("trace", traces.convert(event));
            }
            fields.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return line.append('\n').toString();
    }
}
