package org.colloquium.account;

import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Passkeys, and codes that were sent: what they hold of a person ends with the account. */
@Component
@Order(1)
class PasskeyData implements PersonalData {
    @Override
    public Set<String> columns() {
        return Set.of("passkey_owner.account_id", "sign_in_code.account_id");
    }

    @Override
    public void export(AccountId person, PersonalExport into) {
        into.json("passkeys", "Your passkeys, without their secrets, which only your devices have.", """
                select name, created_at, last_used_at, backed_up as kept_in_step
                from passkey where account_id = :person order by created_at""");
    }

    @Override
    public void erase(Leaving person) {
        // The keys name their account, and go with it.
    }
}
