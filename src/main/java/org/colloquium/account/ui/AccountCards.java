package org.colloquium.account.ui;

import java.util.function.Consumer;
import org.colloquium.account.AccountId;
import org.colloquium.account.AccountMerge;
import org.colloquium.account.AccountService;
import org.springframework.stereotype.Component;

/** Makes the card of an account, with all that a card needs. */
@Component
class AccountCards {
    private final AccountService accounts;
    private final AccountMerge merging;
    private final EraseAccount erase;
    private final FactorOfAnother factor;
    private final ConfirmIdentity confirm;

    AccountCards(
            AccountService accounts,
            AccountMerge merging,
            EraseAccount erase,
            FactorOfAnother factor,
            ConfirmIdentity confirm) {
        this.accounts = accounts;
        this.merging = merging;
        this.erase = erase;
        this.factor = factor;
        this.confirm = confirm;
    }

    /** @param show opens the card of another account */
    AccountCard of(AccountId id, Consumer<AccountId> show) {
        return new AccountCard(
                accounts,
                erase,
                factor,
                id,
                account -> new MergeDialog(accounts, merging, confirm, account, show).open());
    }
}
