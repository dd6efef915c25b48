package io.shelftalker.core.egress;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Tells public addresses from all others, by the IANA special-purpose address registries and by what is hidden inside
 * transition addresses.
 *
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry">IANA IPv4 special-purpose registry</a>
 * @see <a href="https://www.iana.org/assignments/iana-ipv6-special-registry">IANA IPv6 special-purpose registry</a>
 */
final class SpecialAddresses {
    private static final List<Block> IPV4 = List.of(
            Block.of("0.0.0.0", 8), // this network
            Block.of("10.0.0.0", 8), // private use
            Block.of("100.64.0.0", 10), // carrier-grade NAT
            Block.of("127.0.0.0", 8), // loopback
            Block.of("169.254.0.0", 16), // link local
            Block.of("172.16.0.0", 12), // private use
            Block.of("192.0.0.0", 24), // IETF protocol assignments
            Block.of("192.0.2.0", 24), // documentation
            Block.of("192.31.196.0", 24), // AS112
            Block.of("192.52.193.0", 24), // automatic multicast tunnelling
            Block.of("192.88.99.0", 24), // 6to4 relay anycast
            Block.of("192.168.0.0", 16), // private use
            Block.of("192.175.48.0", 24), // AS112
            Block.of("198.18.0.0", 15), // benchmarking
            Block.of("198.51.100.0", 24), // documentation
            Block.of("203.0.113.0", 24), // documentation
            Block.of("224.0.0.0", 4), // multicast
            Block.of("240.0.0.0", 4)); // reserved, limited broadcast

    private static final Block GLOBAL_UNICAST = Block.of("2000::", 3);
    private static final List<Block> IPV6 = List.of(
            Block.of("2001::", 23), // IETF protocol assignments
            Block.of("2001:db8::", 32), // documentation
            Block.of("2620:4f:8000::", 48), // AS112
            Block.of("3fff::", 20)); // documentation

    private static final Block V4_MAPPED = Block.of("0:0:0:0:0:ffff:0:0", 96);
    private static final Block NAT64 = Block.of("64:ff9b::", 96);
    private static final Block SIX_TO_FOUR = Block.of("2002::", 16);
    private static final Block TEREDO = Block.of("2001::", 32);

    private SpecialAddresses() {}

    static boolean isPublic(InetAddress address) {
        return isPublic(address.getAddress());
    }

    private static boolean isPublic(byte[] address) {
        if (address.length == 4) {
            return IPV4.stream().noneMatch(block -> block.holds(address));
        }
        if (V4_MAPPED.holds(address) || NAT64.holds(address)) {
            return isPublic(Arrays.copyOfRange(address, 12, 16));
        }
        if (SIX_TO_FOUR.holds(address)) {
            return isPublic(Arrays.copyOfRange(address, 2, 6));
        }
        if (TEREDO.holds(address)) {
            return isPublic(Arrays.copyOfRange(address, 4, 8)) && isPublic(inverted(address, 12));
        }
        return GLOBAL_UNICAST.holds(address) && IPV6.stream().noneMatch(block -> block.holds(address));
    }

    /** Teredo hides its client's address with every bit turned (RFC 4380, section 4). */
    private static byte[] inverted(byte[] address, int from) {
        byte[] client = new byte[4];
        for (int index = 0; index < 4; index++) {
            client[index] = (byte) ~address[from + index];
        }
        return client;
    }

    /** @param bits how many leading bits are the block's own */
    private record Block(byte[] start, int bits) {
        static Block of(String literal, int bits) {
            try {
                return new Block(bytes(literal), bits);
            } catch (UnknownHostException impossible) {
                throw new IllegalArgumentException(literal, impossible);
            }
        }

        boolean holds(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            int whole = bits / 8;
            if (!Arrays.equals(start, 0, whole, address, 0, whole)) {
                return false;
            }
            int rest = bits % 8;
            return rest == 0 || ((start[whole] ^ address[whole]) & 0xff) >> (8 - rest) == 0;
        }

        /** The JDK turns a v4-mapped literal into an IPv4 address; the table needs all 16 bytes. */
        private static byte[] bytes(String literal) throws UnknownHostException {
            InetAddress address = InetAddress.getByName(literal);
            if (!(address instanceof Inet4Address) || !literal.contains(":")) {
                return address.getAddress();
            }
            byte[] mapped = new byte[16];
            mapped[10] = (byte) 0xff;
            mapped[11] = (byte) 0xff;
            System.arraycopy(address.getAddress(), 0, mapped, 12, 4);
            return mapped;
        }
    }
}
