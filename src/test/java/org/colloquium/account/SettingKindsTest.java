package org.colloquium.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.colloquium.common.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingKindsTest {
    private static final SwitchSetting SWITCH = new SwitchSetting("S", "s.on", "colloquium.s.on", "On", "Help.");
    private static final AddressSetting ADDRESS =
            new AddressSetting("S", "s.address", "colloquium.s.address", "Address", "Help.", "https://example.org");

    @ParameterizedTest
    @CsvSource({
        "true, true",
        "TRUE, true",
        "on, true",
        "yes, true",
        "false, false",
        "Off, false",
        "no, false",
        "'', false"
    })
    void aSwitchIsReadAsPeopleWriteIt(String written, boolean on) {
        assertThat(SWITCH.read(written)).isEqualTo(on);
    }

    @Test
    void aSwitchIsOffUntilSomebodySaysOtherwiseAndIsNothingElse() {
        assertThat(SWITCH.read(SWITCH.standard())).isFalse();
        assertThatThrownBy(() -> SWITCH.read("maybe")).isInstanceOf(InvalidInputException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.example.org, https://api.example.org",
        "' http://127.0.0.1:8080/ ', http://127.0.0.1:8080",
        "https://mirror.example.org/arxiv//, https://mirror.example.org/arxiv"
    })
    void anAddressIsKeptWithoutItsLastSlash(String written, String kept) {
        assertThat(ADDRESS.read(written)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org",
                "ftp://example.org",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "https://",
                "https://u:p@example.org",
                "https://example.org/?q=",
                "https://example.org/#a",
                "https://exa mple.org"
            })
    void whatIsNoAddressIsRefused(String written) {
        assertThatThrownBy(() -> ADDRESS.read(written))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        it -> assertThat(it.field()).isEqualTo("s.address"));
    }
}
