package org.colloquium.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeviceTest {
    @Test
    void aPersonRecognisesTheirOwn() {
        assertThat(Device.of("Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0"))
                .isEqualTo("Firefox on Linux");
        assertThat(Device.of("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                        + " Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0"))
                .isEqualTo("Edge on Windows");
        assertThat(Device.of("Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko)"
                        + " Chrome/140.0.0.0 Mobile Safari/537.36"))
                .isEqualTo("Chrome on Android");
        assertThat(Device.of("Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15"
                        + " (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1"))
                .isEqualTo("Safari on iPhone");
        assertThat(Device.of("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15"
                        + " (KHTML, like Gecko) Version/18.6 Safari/605.1.15"))
                .isEqualTo("Safari on macOS");
        assertThat(Device.of("curl/8.14.1")).isEqualTo("curl");
    }

    @Test
    void whatIsBesideTheNameIsNotKept() {
        assertThat(Device.of("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36"))
                .isEqualTo("Chrome on Windows");
        assertThat(Device.of("Mozilla/5.0 (X11; CrOS x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 OPR/120.0"))
                .isEqualTo("Opera on ChromeOS");
    }

    @Test
    void whatSomebodyWritesThereIsNotKept() {
        assertThat(Device.of("My name is Mei <script>alert(1)</script>")).isNull();
        assertThat(Device.of(null)).isNull();
    }
}
