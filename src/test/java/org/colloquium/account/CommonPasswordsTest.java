package org.colloquium.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonPasswordsTest {
    private static final CommonPasswords COMMON = new CommonPasswords();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password2026", "Pass Word 12345", "PASSWORDPASSWORD", "qwertyuiop12", "qwertyuiopasdfghjkl",
                        "azertyuiop99",
                "qwertzuiop123", "1qaz2wsx3edc4rfv", "123456789012", "098765432109", "111111111111", "abcabcabcabc",
                "iloveyou2025", "i love you 99999", "Summer 2026 2026", "liverpoolfc1892", "borussiadortmund",
                        "P@ssw0rd1234",
                "abcdefghijkl", "Correct Horse Battery Staple", "letmeinletmein", "ｐａｓｓｗｏｒｄ２０２６", "administrator"
            })
    void whatIsTriedFirstIsRefused(String password) {
        assertThat(COMMON.contains(password)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my password is a secret of mine",
                "the summer of the blue bicycle",
                "123456789012 monkeys",
                "2026password",
                "gk4-vv8-trombone",
                "qwerty was typed here",
                "liverpool lost on sunday",
                "731046285917",
                "🦉 reads at midnight"
            })
    void whatMerelyContainsItIsTaken(String password) {
        assertThat(COMMON.contains(password)).isFalse();
    }

    /** Else a line could never be met. */
    @Test
    void theListIsLongAndFolded() throws IOException {
        List<String> lines = lines();
        assertThat(lines).hasSizeGreaterThan(3_000).doesNotHaveDuplicates();
        assertThat(lines)
                .allSatisfy(it -> assertThat(it).isEqualTo(Folded.of(it)).isNotEmpty());
    }

    private static List<String> lines() throws IOException {
        try (InputStream list =
                Objects.requireNonNull(CommonPasswords.class.getResourceAsStream("common-passwords.txt"))) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
