package org.colloquium.account;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.colloquium.common.InvalidInputException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps passwords as long as somebody could not come in without, and the other ways while there are no passwords. */
@Component
class LastWayIn implements SettingRule {
    private final List<OtherWayIn> others;
    private final SignInPolicy policy;
    private final Settings settings;
    private final JdbcClient database;

    LastWayIn(List<OtherWayIn> others, SignInPolicy policy, Settings settings, JdbcClient database) {
        this.others = others;
        this.policy = policy;
        this.settings = settings;
        this.database = database;
    }

    @Override
    public void check(Setting<?> setting, String value) {
        if (setting.equals(SignInPolicy.PASSWORDS)) {
            keepPasswords(SignInPolicy.PASSWORDS.read(value));
        } else if (closes(setting, value) && !policy.offersPasswords()) {
            throw new InvalidInputException(setting.key(), "Passwords are not accepted now. Offer them first.");
        }
    }

    /** Another provider knows nobody yet, and without a mail server no code arrives. */
    private <T> boolean closes(Setting<T> setting, String value) {
        return switch (setting.key()) {
            case "sso.issuer", "sso.client" -> isAnother(setting.write(settings.value(setting)), value);
            case "mail.host" -> value.isEmpty();
            default ->
                setting instanceof SwitchSetting
                        && setting.section().equals(SignInPolicy.SECTION)
                        && value.equals("false");
        };
    }

    private static boolean isAnother(String present, String value) {
        return !present.isEmpty() && !value.equals(present);
    }

    private void keepPasswords(SignInPolicy.Passwords wanted) {
        int lockedOut =
                wanted == SignInPolicy.Passwords.OFFERED ? 0 : withoutAnother().size();
        if (lockedOut > 0) {
            throw new InvalidInputException(
                    SignInPolicy.PASSWORDS.key(),
                    (lockedOut == 1 ? "One person" : lockedOut + " people")
                            + " could not sign in any more. Offer another way first.");
        }
    }

    private Set<AccountId> withoutAnother() {
        Set<AccountId> people =
                new HashSet<>(database.sql("select id from account where enabled and password_hash is not null")
                        .query((row, number) -> new AccountId(row.getObject("id", UUID.class)))
                        .list());
        others.forEach(it -> people.removeAll(it.opensTo(Set.copyOf(people))));
        return people;
    }
}
