package io.shelftalker.core.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the API reads and writes. It reads strictly, so that a misspelt field is told and not left out; what it says of a
 * body that it cannot read has nothing of the body but names of fields, as others may be secrets.
 */
@Singleton
public final class ApiJson {
    private static final int MOST_BYTES = 65_536;

    private final ObjectMapper mapper = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addDeserializer(String.class, new StorableString()))
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private record Listing(
            List<?> items,
            @JsonInclude(JsonInclude.Include.ALWAYS) Optional<String> next) {}

    /** The bytes that were posted. @throws Refusal if they are too many */
    public static byte[] body(HttpRequest<byte[]> request) {
        byte[] body = request.getBody(byte[].class).orElseGet(() -> new byte[0]);
        if (body.length > MOST_BYTES) {
            throw new Refusal(
                    HttpStatus.REQUEST_ENTITY_TOO_LARGE, "body-too-large", "A body may have " + MOST_BYTES + " bytes.");
        }
        return body;
    }

    /** @throws Refusal if it is no JSON of this type */
    public <T> T read(byte[] body, Class<T> type) {
        try {
            return Optional.ofNullable(mapper.readValue(body, type))
                    .orElseThrow(() -> malformed("The body must be a JSON object."));
        } catch (UnrecognizedPropertyException unknown) {
            throw malformed("There is no field '" + unknown.getPropertyName() + "'. Known here: "
                    + unknown.getKnownPropertyIds().stream()
                            .map(String::valueOf)
                            .sorted()
                            .collect(Collectors.joining(", "))
                    + ".");
        } catch (JsonMappingException mistyped) {
            throw malformed("The field '" + path(mistyped) + "' is missing or of another type.");
        } catch (JsonProcessingException broken) {
            throw malformed(
                    "The body is no JSON from line " + broken.getLocation().getLineNr() + ", column "
                            + broken.getLocation().getColumnNr() + " on.");
        } catch (IOException impossible) {
            throw new IllegalStateException("Bytes in memory cannot be read", impossible);
        }
    }

    public String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException(
                    "A " + value.getClass().getName() + " cannot be written as JSON", failure);
        }
    }

    /** A part of a list. */
    public String list(Paging.Part<?> part) {
        return write(new Listing(part.items(), part.next()));
    }

    private static Refusal malformed(String detail) {
        return new Refusal(HttpStatus.BAD_REQUEST, "malformed", detail);
    }

    private static String path(JsonMappingException mistyped) {
        return mistyped.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
    }
}
