package org.colloquium.account;

import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The one-time code that an empty server prints at its start: whoever reads the console may set up the server. Kept
 * in the database, so that any node takes the code that another has printed.
 */
@Component
class SetUpCode {
    private final Accounts accounts;
    private final JdbcClient database;

    SetUpCode(Accounts accounts, JdbcClient database) {
        this.accounts = accounts;
        this.database = database;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void print(ApplicationReadyEvent event) {
        if (!accounts.any()) {
            System.out.println("Set-up code: " + make());
        }
    }

    /** Codes of earlier starts end after an hour: two nodes that start together keep both of theirs. */
    String make() {
        String code = Secrets.code();
        database.sql("delete from setup_code where made_at < now() - interval '1 hour'")
                .update();
        database.sql("insert into setup_code (code_hash, made_at) values (?, now())")
                .param(hash(code))
                .update();
        return code;
    }

    boolean matches(String given) {
        byte[] hash = hash(given);
        List<byte[]> codes = database.sql("select code_hash from setup_code")
                .query((row, number) -> row.getBytes(1))
                .list();
        boolean found = false;
        for (byte[] code : codes) {
            found |= MessageDigest.isEqual(code, hash);
        }
        return found;
    }

    /** Small letters, spaces and another kind of dash do not matter. */
    private static byte[] hash(String code) {
        return Secrets.hash(code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""));
    }
}
