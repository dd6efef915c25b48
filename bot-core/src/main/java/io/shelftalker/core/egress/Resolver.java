package io.shelftalker.core.egress;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.Dns;
import okhttp3.HttpUrl;

/** Says to which address a URL may be asked, for connections that are not made by {@link Egress} itself. */
final class Resolver {
    private final UrlGuard guard;
    private final Dns names;

    Resolver(UrlGuard guard, Dns names) {
        this.guard = guard;
        this.names = names;
    }

    sealed interface Target {
        record Reachable(InetAddress address, int port) implements Target {}

        record Refused(String reason) implements Target {}
    }

    /** The first address of a URL's host, all of which were checked. */
    Target resolve(String url) {
        return switch (guard.check(url)) {
            case UrlGuard.Verdict.Forbidden forbidden -> new Target.Refused(forbidden.reason());
            case UrlGuard.Verdict.Passed passed -> lookUp(passed.url(), passed.opened());
        };
    }

    private Target lookUp(HttpUrl url, boolean opened) {
        try {
            List<InetAddress> addresses = names.lookup(url.host());
            List<InetAddress> checked = opened ? addresses : guard.refusePrivate(url.host(), addresses);
            return new Target.Reachable(checked.getFirst(), url.port());
        } catch (UnknownHostException nowhere) {
            return new Target.Refused(String.valueOf(nowhere.getMessage()));
        }
    }
}
