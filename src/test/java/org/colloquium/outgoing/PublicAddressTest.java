package org.colloquium.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.100.100.200",
                "100.127.255.255",
                "127.0.0.1",
                "127.1",
                "127.255.255.254",
                "2130706433",
                "169.254.169.254",
                "169.254.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.0.0.192",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "168.63.129.16",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:7f00:1",
                "::127.0.0.1",
                "64:ff9b::127.0.0.1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b:1::1",
                "2002:7f00:1::",
                "2002:a00:1::1",
                "2001:0:7f00:1::",
                "2001:db8::1",
                "3fff::1",
                "fc00::1",
                "fd00:ec2::254",
                "fdff::1",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "ff0e::1",
                "100::1",
                "5f00::1",
                "4000::1"
            })
    void theseAreNotPublic(String written) throws UnknownHostException {
        assertThat(PublicAddress.is(InetAddress.getByName(written))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.1",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.1",
                "169.253.255.255",
                "172.15.255.255",
                "172.32.0.1",
                "192.0.1.1",
                "192.167.255.255",
                "198.17.255.255",
                "198.20.0.1",
                "223.255.255.255",
                "151.101.3.42",
                "::ffff:1.1.1.1",
                "64:ff9b::1.1.1.1",
                "2606:4700::1111",
                "2001:4860:4860::8888",
                "2a00:1450::1"
            })
    void theseArePublic(String written) throws UnknownHostException {
        assertThat(PublicAddress.is(InetAddress.getByName(written))).isTrue();
    }

    @Test
    void anAdministratorAllowsSingleAddressesNetworksAndPorts() throws UnknownHostException {
        AddressGuard guard = new AddressGuard("10.1.2.3:993, 192.168.0.0/16, [fd00::1]:8080, fd00::2, 127.0.0.1:*");
        assertThat(allows(guard, "10.1.2.3", 993)).isTrue();
        assertThat(allows(guard, "10.1.2.3", 80)).isFalse();
        assertThat(allows(guard, "10.1.2.4", 993)).isFalse();
        assertThat(allows(guard, "192.168.7.7", 443)).isTrue();
        assertThat(allows(guard, "192.168.7.7", 22)).isFalse();
        assertThat(allows(guard, "fd00::1", 8080)).isTrue();
        assertThat(allows(guard, "fd00::1", 80)).isFalse();
        assertThat(allows(guard, "fd00::2", 80)).isTrue();
        assertThat(allows(guard, "127.0.0.1", 5432)).isTrue();
        assertThat(allows(guard, "127.0.0.2", 80)).isFalse();
        assertThat(allows(guard, "1.1.1.1", 80)).isTrue();
        assertThat(allows(guard, "1.1.1.1", 22)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"intern.example.org", "10.0.0.0/40", "10.0.0.1:port", "10.0.0.1:", "[10.0.0.1", "::zz"})
    void whatCannotBeReadIsNoSilence(String written) {
        assertThatThrownBy(() -> new AddressGuard(written)).isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean allows(AddressGuard guard, String address, int port) throws UnknownHostException {
        return guard.allows(InetAddress.getByName(address), port, Set.of(80, 443));
    }
}
