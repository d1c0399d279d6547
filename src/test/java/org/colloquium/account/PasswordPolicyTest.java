package org.colloquium.account;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.colloquium.IntegrationTest;
import org.colloquium.common.InvalidInputException;
import org.colloquium.group.TestGroup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class PasswordPolicyTest extends IntegrationTest {
    @Autowired
    PasswordPolicy policy;

    @Autowired
    TestGroup stage;

    @Autowired
    TestSignIn signIn;

    @Autowired
    JdbcClient database;

    TestGroup.Cast cast;
    String email;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        email = signIn.email(cast.member());
        database.sql("update reading_group set name = 'Vision and Language' where id = ?")
                .param(cast.group().value())
                .update();
    }

    @Test
    void lengthIsCountedAsAReaderCounts() {
        refused("eleven char", "at least 12");
        refused("🦉".repeat(11), "at least 12");
        taken("🦉 an owl of 12");
        taken("            x q"); // spaces are characters
        taken("ö".repeat(3) + " und acht ß " + "x".repeat(113));
        refused("long ".repeat(26), "at most 128");
    }

    @Test
    void ownNamesAreRefusedOnlyAsAWhole() {
        refused("Mei Lin Wang 2026", "Your name");
        refused("meilinwang99", "Your name");
        refused(email.toUpperCase() + "7", "Your name or e-mail");
        taken("Mei Lin Wang reads a lot");
        taken("7 Mei Lin Wang");
    }

    @Test
    void theNamesOfOnesGroupsAreRefusedOnlyAsAWholeAndOnlyForTheirPeople() {
        refused("vision and language 2026", "group of yours");
        refused("VisionAndLanguage", "group of yours");
        taken("vision and language on thursdays");
        assertThatCode(() -> policy.check("vision and language", signIn.email(cast.stranger()), "Sam"))
                .as("somebody of another group")
                .doesNotThrowAnyException();
    }

    private void taken(String password) {
        assertThatCode(() -> policy.check(password, email, "Mei Lin Wang"))
                .as(password)
                .doesNotThrowAnyException();
    }

    private void refused(String password, String why) {
        assertThatThrownBy(() -> policy.check(password, email, "Mei Lin Wang"))
                .as(password)
                .isInstanceOf(InvalidInputException.class)
                .hasFieldOrPropertyWithValue("field", "password")
                .hasMessageContaining(why);
    }
}
