package io.shelftalker.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import io.shelftalker.core.channel.WellFormed;
import java.io.IOException;

/** Writes text so that PostgreSQL can keep it. */
final class StorableText extends StdScalarSerializer<String> {
    private static final long serialVersionUID = 1L;

    StorableText() {
        super(String.class);
    }

    @Override
    public void serialize(String text, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeString(WellFormed.text(text));
    }
}
