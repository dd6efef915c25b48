package io.shelftalker.core.egress;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import okhttp3.HttpUrl;

/** Decides which URLs may be called: public ones, and the private hosts that the operator opened. */
final class UrlGuard {
    private static final Set<Integer> PORTS = Set.of(80, 443, 8080, 8443);

    private final AllowedHosts allowed;

    UrlGuard(EgressConfiguration configuration) {
        this.allowed = new AllowedHosts(configuration.allow());
    }

    /** What a URL's spelling alone says. Where its host leads is checked when it is resolved. */
    sealed interface Verdict {
        /** @param opened whether the operator opened this host, so that it may lead to a private address */
        record Passed(HttpUrl url, boolean opened) implements Verdict {}

        record Forbidden(String reason) implements Verdict {}
    }

    Verdict check(String url) {
        if (url.indexOf('\\') >= 0) {
            return new Verdict.Forbidden("a URL has no backslash");
        }
        HttpUrl parsed = HttpUrl.parse(url.strip());
        if (parsed == null) {
            return new Verdict.Forbidden("'" + shortened(url) + "' is not an http or https URL");
        }
        if (url.strip().replaceFirst("(?i)^https?:/*", "").split("[/?#]", 2)[0].contains("@")) {
            return new Verdict.Forbidden("a URL carries no user name or password");
        }
        return checkHost(parsed);
    }

    /** The addresses behind a host that nobody opened: refused as a whole if one of them is not public. */
    List<InetAddress> refusePrivate(String host, List<InetAddress> addresses) throws UnknownHostException {
        for (InetAddress address : addresses) {
            if (!SpecialAddresses.isPublic(address)) {
                throw new ForbiddenAddress(
                        host + " leads to " + address.getHostAddress() + ", which is not public" + unless(host));
            }
        }
        return addresses;
    }

    private Verdict checkHost(HttpUrl url) {
        if (allowed.contain(url.host(), url.port())) {
            return new Verdict.Passed(url, true);
        }
        if (!PORTS.contains(url.port())) {
            return new Verdict.Forbidden("port " + url.port() + " is not one of 80, 443, 8080, 8443"
                    + unless(url.host() + ":" + url.port()));
        }
        if (isAddress(url.host()) && !isPublicLiteral(url.host())) {
            return new Verdict.Forbidden(url.host() + " is not a public address" + unless(url.host()));
        }
        return new Verdict.Passed(url, false);
    }

    /** What an operator sets, word for word, to open it. */
    private static String unless(String entry) {
        return ", unless SHELFTALKER_EGRESS_ALLOW names " + entry;
    }

    /**
     * OkHttp connects to a literal without asking its Dns, so literals are decided here. A host whose last label is a
     * number is an IPv4 address however it is written (WHATWG URL, section 3.5).
     */
    private static boolean isAddress(String host) {
        return host.contains(":") || host.matches("(.*\\.)?([0-9]+|0x[0-9a-f]*)\\.?");
    }

    private static boolean isPublicLiteral(String host) {
        try {
            InetAddress address = InetAddress.ofLiteral(host);
            // 0177.0.0.1 is 127.0.0.1 to some and 177.0.0.1 to others.
            boolean clear = host.contains(":") || address.getHostAddress().equals(host);
            return clear && SpecialAddresses.isPublic(address);
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    private static String shortened(String url) {
        return url.length() <= 100 ? url : url.substring(0, 100) + "…";
    }

    /** A host that leads to an address nobody may call. */
    static final class ForbiddenAddress extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        ForbiddenAddress(String message) {
            super(message);
        }
    }
}
