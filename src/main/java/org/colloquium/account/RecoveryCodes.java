package org.colloquium.account;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Ten codes for the day on which the phone is gone, each good once. A code such as {@code K7F4-92QM-XB3T} begins with two
 * letters under which it is found; the other ten, 50 random bits, are kept as passwords are.
 */
@Component
class RecoveryCodes {
    private static final int HOW_MANY = 10;
    private static final int NAME = 2;
    private static final int LENGTH = 12;
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"; // none that reads like another
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient database;
    private final PasswordEncoder encoder;
    private final String decoy;

    RecoveryCodes(JdbcClient database, PasswordEncoder encoder) {
        this.database = database;
        this.encoder = encoder;
        this.decoy = Objects.requireNonNull(encoder.encode(Secrets.next()));
    }

    /** Makes ten new ones; those before are good no more. */
    List<String> renew(AccountId account) {
        database.sql("delete from recovery_code where account_id = ?")
                .param(account.value())
                .update();
        List<String> codes = Stream.generate(RecoveryCodes::next)
                .filter(distinctNames())
                .limit(HOW_MANY)
                .toList();
        codes.forEach(it -> database.sql("insert into recovery_code (account_id, name, code_hash) values (?, ?, ?)")
                .params(account.value(), it.substring(0, NAME), encoder.encode(it.substring(NAME)))
                .update());
        return codes.stream().map(RecoveryCodes::readable).toList();
    }

    /** Uses one up; whoever comes second with the same finds it gone. */
    boolean use(AccountId account, String given) {
        String code = given.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        if (code.length() != LENGTH) {
            return false;
        }
        String hash = database.sql("select code_hash from recovery_code where account_id = ? and name = ?")
                .params(account.value(), code.substring(0, NAME))
                .query(String.class)
                .optional()
                .orElse(decoy);
        return encoder.matches(code.substring(NAME), hash)
                && database.sql("delete from recovery_code where account_id = ? and code_hash = ?")
                                .params(account.value(), hash)
                                .update()
                        == 1;
    }

    int left(AccountId account) {
        return database.sql("select count(*) from recovery_code where account_id = ?")
                .param(account.value())
                .query(Integer.class)
                .single();
    }

    private static Predicate<String> distinctNames() {
        Set<String> seen = new HashSet<>();
        return code -> seen.add(code.substring(0, NAME));
    }

    private static String next() {
        StringBuilder code = new StringBuilder();
        RANDOM.ints(LENGTH, 0, LETTERS.length()).forEach(it -> code.append(LETTERS.charAt(it)));
        return code.toString();
    }

    private static String readable(String code) {
        return code.replaceAll("(.{4})(?=.)", "$1-");
    }
}
