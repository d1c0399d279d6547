package org.colloquium.outgoing;

import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Addresses that an administrator allows though they are not public: {@code 10.1.2.3}, {@code 10.0.0.0/8},
 * {@code 10.1.2.3:8080}, {@code [fd00::1]:993}, {@code 127.0.0.1:*}, with commas between them. Without a port it is the
 * usual ones of the purpose.
 */
record AllowedAddresses(List<Rule> rules) {
    private static final Pattern WRITTEN =
            Pattern.compile("(?:\\[([^]]+)]|([0-9.]+(?:/\\d{1,3})?))(?::(\\d{1,5}|\\*))?");
    private static final Pattern BARE_6 = Pattern.compile("[0-9a-fA-F]*:[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(?:/\\d{1,3})?");
    private static final int USUAL = 0;
    private static final int ANY = -1;

    static AllowedAddresses read(String written) {
        return new AllowedAddresses(Stream.of(written.split(","))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .map(Rule::read)
                .toList());
    }

    boolean allow(InetAddress address, int port, Set<Integer> usual) {
        return rules.stream().anyMatch(it -> it.network().has(address.getAddress()) && it.takes(port, usual));
    }

    /** Whether some address may be reached on this port. */
    boolean know(int port) {
        return rules.stream().anyMatch(it -> it.takes(port, Set.of()));
    }

    /** One of them. */
    record Rule(PublicAddress.Network network, int port) {
        static Rule read(String written) {
            if (BARE_6.matcher(written).matches()) {
                return new Rule(PublicAddress.Network.of(written), USUAL);
            }
            Matcher parts = WRITTEN.matcher(written);
            if (!parts.matches()) {
                throw new IllegalArgumentException("COLLOQUIUM_OUTGOING_ALLOWED: not an address: " + written);
            }
            String port = parts.group(3);
            return new Rule(
                    PublicAddress.Network.of(parts.group(1) == null ? parts.group(2) : parts.group(1)),
                    port == null ? USUAL : port.equals("*") ? ANY : Integer.parseInt(port));
        }

        boolean takes(int asked, Set<Integer> usual) {
            return port == ANY || (port == USUAL ? usual.contains(asked) : port == asked);
        }
    }
}
