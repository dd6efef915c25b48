package io.shelftalker.core.web;

import io.micronaut.http.HttpRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Where somebody comes from, as far as limits go: an IPv4 address, or the /64 network of an IPv6 one. */
public final class RemoteAddress {
    private static final int NETWORK = 8;

    private RemoteAddress() {}

    /** Empty for programs on this machine that speak for nobody else. A proxy nearby is believed in its last entry. */
    public static Optional<String> of(HttpRequest<?> request) {
        InetAddress remote = request.getRemoteAddress().getAddress();
        boolean near = remote == null || isNear(remote);
        Optional<InetAddress> forwarded =
                near ? last(request.getHeaders().getAll("X-Forwarded-For")) : Optional.empty();
        return forwarded
                .or(() -> Optional.ofNullable(remote).filter(address -> !address.isLoopbackAddress()))
                .map(RemoteAddress::network);
    }

    /** On this machine or in a private network, as RFC 1918, RFC 4193 and RFC 6598 (shared by providers) have them. */
    public static boolean isNear(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean unique = bytes.length == 16 && (bytes[0] & 0xFE) == 0xFC;
        boolean shared = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xC0) == 64;
        return address.isLoopbackAddress() || address.isSiteLocalAddress() || unique || shared;
    }

    private static Optional<InetAddress> last(List<String> headers) {
        if (headers.isEmpty()) {
            return Optional.empty();
        }
        String[] hops = headers.getLast().split(",");
        String hop = hops[hops.length - 1].strip();
        // Only what is an address already, so that no name is looked up.
        if (!hop.matches("[0-9.]{7,15}|[0-9a-fA-F:.]{2,45}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(hop));
        } catch (UnknownHostException none) {
            return Optional.empty();
        }
    }

    private static String network(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == 4 ? address.getHostAddress() : Arrays.toString(Arrays.copyOf(bytes, NETWORK));
    }
}
