package org.colloquium.account;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Ways in end with the account that goes; what it has set or begun for the server is from then on the other's. */
@Component
class SignInMerging implements AccountMerging {
    private static final Set<String> ENDING = Set.of(
            "access_token.account_id",
            "remembered_sign_in.account_id",
            "invitation.account_id",
            "sign_in_code.account_id",
            "passkey_owner.account_id",
            "password_reset.account_id",
            "address_change.account_id",
            "second_factor.account_id",
            "signed_in_session.account_id",
            "personal_export.account_id");
    private static final Set<String> MOVING =
            Set.of("invitation.made_by", "setting.changed_by", "account.merged_into", "account_identity.account_id");

    private final AccountColumns columns;

    SignInMerging(AccountColumns columns) {
        this.columns = columns;
    }

    @Override
    public Set<String> columns() {
        Set<String> all = new LinkedHashSet<>(ENDING);
        all.addAll(MOVING);
        return all;
    }

    @Override
    public List<String> brings(AccountId account) {
        return columns.count("access_token.account_id", account, "token, which ends", "tokens, which end");
    }

    @Override
    public void merge(AccountId from, AccountId into) {
        columns.delete(ENDING, from);
        columns.settle(from, into, """
                delete from account_identity it where account_id = :from and exists (
                    select from account_identity mine where mine.account_id = :into and mine.issuer = it.issuer)""");
        columns.move(MOVING, from, into);
    }
}
