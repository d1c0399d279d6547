package org.colloquium.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 | Firefox on Linux
            Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 | Chrome on Windows
            Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0 | Edge on Windows
            Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605 Version/18 Safari/605 | Safari on macOS
            Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604 | Safari on an iPhone
            Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537 | Chrome on Android
            curl/8 | A browser
            <script>alert(1)</script> | A browser
            """)
    void aBrowserIsSaidInWords(String agent, String words) {
        assertThat(Device.words(agent)).isEqualTo(words);
    }

    @Test
    void whatSaysNothingIsABrowser() {
        assertThat(Device.words(null)).isEqualTo("A browser");
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.7, 192.0.2.x", "2001:db8:0:1:aa::1, 2001:db8:0:x", "'', unknown"})
    void aNetworkLosesItsLastPart(String address, String shown) {
        assertThat(Network.of(address).shortened()).isEqualTo(shown);
    }
}
