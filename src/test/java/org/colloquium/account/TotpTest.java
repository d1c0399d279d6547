package org.colloquium.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final Totp TOTP = new Totp("12345678901234567890".getBytes(StandardCharsets.US_ASCII));
    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_109);

    /** RFC 6238, appendix B, the rows of SHA-1; six digits are the last six of its eight. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void theVectorsOfTheStandard(long second, String eightDigits) {
        assertThat(TOTP.code(Totp.step(Instant.ofEpochSecond(second)))).isEqualTo(eightDigits.substring(2));
    }

    @Test
    void oneStepOfDriftEitherWayAndNoMore() {
        long present = Totp.step(NOW);
        for (long off = -1; off <= 1; off++) {
            assertThat(TOTP.stepOf(TOTP.code(present + off), NOW, 0)).hasValue(present + off);
        }
        assertThat(TOTP.stepOf(TOTP.code(present - 2), NOW, 0)).isEmpty();
        assertThat(TOTP.stepOf(TOTP.code(present + 2), NOW, 0)).isEmpty();
    }

    @Test
    void aStepThatWasUsedAndThoseBeforeItAreGone() {
        long present = Totp.step(NOW);
        assertThat(TOTP.stepOf(TOTP.code(present), NOW, present)).isEmpty();
        assertThat(TOTP.stepOf(TOTP.code(present - 1), NOW, present)).isEmpty();
        assertThat(TOTP.stepOf(TOTP.code(present + 1), NOW, present)).hasValue(present + 1);
    }

    /** RFC 4648, section 10, without the padding. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void base32(String text, String written) {
        assertThat(Base32.write(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(written);
        assertThat(Base32.read(written)).isEqualTo(text.getBytes(StandardCharsets.US_ASCII));
        assertThatThrownBy(() -> Base32.read(written + "1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theKeyAsAppsAndPeopleReadIt() {
        AuthenticatorKey key = AuthenticatorKey.next();
        assertThat(Base32.read(key.secret())).hasSize(20);
        assertThat(key.grouped()).matches("([A-Z2-7]{4} ){7}[A-Z2-7]{4}");
        assertThat(key.uri("mei+a b@example.org"))
                .isEqualTo("otpauth://totp/Colloquium:mei%2Ba%20b%40example.org?secret=" + key.secret()
                        + "&issuer=Colloquium&algorithm=SHA1&digits=6&period=30");
        assertThat(key.toString()).doesNotContain(key.secret());
    }
}
