package org.colloquium.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2",
        "2001:db8::6, 2001:db8:0:0",
        "::1, 0:0:0:0",
        "[fe80::1%eth0], fe80:0:0:0",
        "' ', unknown"
    })
    void anIpv6CustomerCountsAsOne(String address, String network) {
        assertThat(Network.of(address).value()).isEqualTo(network);
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.7, 192.0.2.x", "2001:db8:0:1:aa::1, 2001:db8:0:x", "'', unknown"})
    void aNetworkLosesItsLastPart(String address, String shown) {
        assertThat(Network.of(address).shortened()).isEqualTo(shown);
    }
}
