package io.shelftalker.core.egress;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The private hosts that an operator opens. */
final class AllowedHosts {
    private static final Pattern ENTRY = Pattern.compile("(\\[[0-9a-f:.]+]|[^:/\\s@\\\\]+)(:\\d{1,5})?");

    private final Set<String> entries;

    AllowedHosts(List<String> entries) {
        this.entries =
                entries.stream().map(entry -> entry.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    /** @param host as OkHttp spells it: lower case, an IPv6 address without brackets */
    boolean contain(String host, int port) {
        String name = host.contains(":") ? "[" + host + "]" : host;
        return entries.contains(name) || entries.contains(name + ":" + port);
    }

    /** @throws IllegalArgumentException if an entry is neither {@code host} nor {@code host:port} */
    static void refuseNonsense(String entry) {
        if (!ENTRY.matcher(entry.toLowerCase(Locale.ROOT)).matches()) {
            throw new IllegalArgumentException(
                    "shelftalker.egress.allow: '" + entry + "' is neither a host nor host:port");
        }
    }
}
