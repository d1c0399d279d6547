package org.colloquium.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecurityConfigurationTest {
    /** OWASP ASVS 5.0, appendix C. Apart, since applications of tests hash with less. */
    @Test
    void passwordsAreHashedWith19MiBAndTwoPasses() {
        String hash = new SecurityConfiguration().passwordEncoder().encode("correct horse battery");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }
}
