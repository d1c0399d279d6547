package org.colloquium.account;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.colloquium.common.InvalidInputException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps passwords as long as somebody could not come in without. */
@Component
class LastWayIn implements SettingRule {
    private final List<OtherWayIn> others;
    private final JdbcClient database;

    LastWayIn(List<OtherWayIn> others, JdbcClient database) {
        this.others = others;
        this.database = database;
    }

    @Override
    public void check(Setting<?> setting, String value) {
        if (!setting.equals(SignInPolicy.PASSWORDS)
                || SignInPolicy.PASSWORDS.read(value) == SignInPolicy.Passwords.OFFERED) {
            return;
        }
        int lockedOut = withoutAnother().size();
        if (lockedOut > 0) {
            throw new InvalidInputException(
                    setting.key(),
                    lockedOut == 1
                            ? "One person could not sign in any more. Offer another way first."
                            : lockedOut + " people could not sign in any more. Offer another way first.");
        }
    }

    private Set<AccountId> withoutAnother() {
        Set<AccountId> people = new HashSet<>(
                database.sql("select id from account where enabled and password_hash is not null")
                        .query((row, number) -> new AccountId(row.getObject("id", UUID.class)))
                        .list());
        others.forEach(it -> people.removeAll(it.opensTo(Set.copyOf(people))));
        return people;
    }
}
