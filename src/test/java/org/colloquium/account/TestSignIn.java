package org.colloquium.account;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Passwords and tokens for test accounts. */
@TestComponent
public class TestSignIn {
    public static final String PASSWORD = "correct horse battery";

    private final JdbcClient database;
    private final PasswordEncoder encoder;
    private final TokenService tokens;

    TestSignIn(JdbcClient database, PasswordEncoder encoder, TokenService tokens) {
        this.database = database;
        this.encoder = encoder;
        this.tokens = tokens;
    }

    /** Lets the account sign in with {@link #PASSWORD}. */
    public void password(AccountId id) {
        database.sql("update account set password_hash = ? where id = ?")
                .params(encoder.encode(PASSWORD), id.value())
                .update();
    }

    public String email(AccountId id) {
        return database.sql("select email from account where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    /** A token with all that the account has, as a header's value. */
    public String bearer(AccountId id) {
        return "Bearer "
                + TestAccounts.as(id, () -> tokens.make(new NewToken("test", null, null)))
                        .token();
    }
}
