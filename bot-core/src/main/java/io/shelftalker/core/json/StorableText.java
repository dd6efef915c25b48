package io.shelftalker.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.util.stream.Collectors;

/** Writes text so that PostgreSQL can keep it: without NUL, and with U+FFFD where half a surrogate pair stood. */
final class StorableText extends StdScalarSerializer<String> {
    private static final long serialVersionUID = 1L;
    private static final int REPLACEMENT = 0xFFFD;

    StorableText() {
        super(String.class);
    }

    @Override
    public void serialize(String text, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeString(text.chars().anyMatch(StorableText::isTroublesome) ? cleaned(text) : text);
    }

    private static boolean isTroublesome(int unit) {
        return unit == 0 || Character.isSurrogate((char) unit);
    }

    private static String cleaned(String text) {
        return text.codePoints()
                .filter(point -> point != 0)
                .map(point ->
                        point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? REPLACEMENT : point)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
