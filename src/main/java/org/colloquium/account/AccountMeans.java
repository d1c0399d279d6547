package org.colloquium.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** By what accounts open as things are set now: columns for a query of accounts {@code a}, and what they say. */
@Component
class AccountMeans {
    /** With {@link #issuer()} as {@code :issuer}. */
    static final String COLUMNS = """
            a.password_hash is not null as password,
            exists (select from passkey p where p.account_id = a.id) as passkey,
            exists (select from account_identity i where i.account_id = a.id and i.issuer = :issuer) as provider,
            exists (select from second_factor f where f.account_id = a.id) as factor\s""";

    private final SignInPolicy policy;
    private final SignInSettings settings;
    private final SingleSignOn provider;

    AccountMeans(SignInPolicy policy, SignInSettings settings, SingleSignOn provider) {
        this.policy = policy;
        this.settings = settings;
        this.provider = provider;
    }

    /** Of the provider that is set now, empty for none. */
    String issuer() {
        return provider.client().map(SingleSignOn.Client::issuer).orElse("");
    }

    Set<SignInMeans> read(ResultSet row) throws SQLException {
        Set<SignInMeans> means = EnumSet.noneOf(SignInMeans.class);
        add(means, SignInMeans.PASSWORD, row.getBoolean("password") && policy.offersPasswords());
        add(means, SignInMeans.CODE, settings.codes());
        add(means, SignInMeans.PASSKEY, row.getBoolean("passkey") && settings.passkeys());
        add(means, SignInMeans.SINGLE_SIGN_ON, row.getBoolean("provider"));
        add(means, SignInMeans.SECOND_FACTOR, row.getBoolean("factor"));
        return means;
    }

    private static void add(Set<SignInMeans> means, SignInMeans one, boolean is) {
        if (is) {
            means.add(one);
        }
    }
}
