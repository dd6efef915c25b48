package io.shelftalker.core.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;

/** Reads text that PostgreSQL can keep. */
final class StorableString extends StdScalarDeserializer<String> {
    private static final long serialVersionUID = 1L;

    StorableString() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
        String text = StringDeserializer.instance.deserialize(json, context);
        return text.indexOf('\0') < 0
                ? text
                : context.reportInputMismatch(String.class, "A text has no character of the code 0");
    }
}
