package org.colloquium.outgoing;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells public addresses from all others, by the registries of special addresses (RFC 6890 and what was added since).
 * Of IPv6 only global unicast counts, without the parts of it that lead elsewhere: documentation, Teredo, 6to4.
 */
final class PublicAddress {
    private static final List<Network> SPECIAL_4 = networks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3",
            "168.63.129.16/32"); // looks public, and answers machines of one cloud with what they are set up by
    private static final Network GLOBAL_6 = Network.of("2000::/3");
    private static final List<Network> SPECIAL_6 = networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");
    private static final Network NAT64 = Network.of("64:ff9b::/96");

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (!(address instanceof Inet6Address)) {
            return isPublic4(bytes);
        }
        if (NAT64.has(bytes)) {
            return isPublic4(Arrays.copyOfRange(bytes, 12, 16)); // where there is no IPv4, all of it is reached so
        }
        return GLOBAL_6.has(bytes) && SPECIAL_6.stream().noneMatch(it -> it.has(bytes));
    }

    private static boolean isPublic4(byte[] bytes) {
        return SPECIAL_4.stream().noneMatch(it -> it.has(bytes));
    }

    private static List<Network> networks(String... written) {
        return Stream.of(written).map(Network::of).toList();
    }

    /** The addresses that begin with the same bits. */
    record Network(byte[] beginning, int bits) {
        /** @throws IllegalArgumentException when it is neither an address nor a network in the manner of 10.0.0.0/8 */
        static Network of(String written) {
            String[] parts = written.split("/", 2);
            if (!parts[0].matches("[0-9.]+|[0-9a-fA-F:.]+")) {
                throw new IllegalArgumentException("not an address: " + written);
            }
            try {
                byte[] address = InetAddress.getByName(parts[0]).getAddress(); // of digits only: nobody is asked
                int bits = parts.length == 1 ? address.length * 8 : Integer.parseInt(parts[1]);
                if (bits < 0 || bits > address.length * 8) {
                    throw new IllegalArgumentException("not a network: " + written);
                }
                return new Network(address, bits);
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException("not an address: " + written, e);
            }
        }

        boolean has(byte[] address) {
            if (address.length != beginning.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (beginning[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
