package io.shelftalker.core.egress;

import java.net.URI;
import java.util.Map;

/**
 * A GET request.
 *
 * @param url as it was given, unchecked
 * @param fields header fields; credentials among them stay with the first address and follow no redirect
 */
public record Ask(String url, Map<String, String> fields, Budget budget) {
    public Ask {
        fields = Map.copyOf(fields);
    }

    public static Ask of(URI url, Budget budget) {
        return new Ask(url.toString(), Map.of(), budget);
    }

    public Ask with(Map<String, String> moreFields) {
        return new Ask(url, moreFields, budget);
    }
}
