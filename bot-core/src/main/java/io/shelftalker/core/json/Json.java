package io.shelftalker.core.json;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Inbound;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.i18n.Phrase;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;

/**
 * Our values as JSON in rows. Records are objects; a value of a closed family carries the name of its record in
 * {@code "is"}.
 */
@Singleton
public final class Json {
    private static final List<Class<?>> FAMILIES =
            List.of(Phrase.class, Phrase.Argument.class, Reply.class, Action.class, Inbound.class);

    private final ObjectMapper mapper;

    public Json() {
        JsonMapper.Builder builder = JsonMapper.builder()
                .addModule(new Jdk8Module())
                .addModule(new JavaTimeModule())
                .addModule(new SimpleModule().addSerializer(String.class, new StorableText()))
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        for (Class<?> family : FAMILIES) {
            builder.addMixIn(family, Family.class);
            Arrays.stream(family.getPermittedSubclasses())
                    .forEach(member -> builder.registerSubtypes(new NamedType(member, member.getSimpleName())));
        }
        mapper = builder.build();
    }

    public String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException(
                    "A " + value.getClass().getName() + " cannot be written as JSON", failure);
        }
    }

    public <T> T read(String json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException("This is no " + type.getName() + " as JSON", failure);
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    private interface Family {}
}
