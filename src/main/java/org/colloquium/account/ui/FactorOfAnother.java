package org.colloquium.account.ui;

import com.vaadin.flow.component.button.Button;
import java.util.Optional;
import org.colloquium.account.AccountId;
import org.colloquium.account.SecondFactorService;
import org.colloquium.common.ui.Parts;
import org.springframework.stereotype.Component;

/** What an administrator may do with somebody's second factor: take it away when phone and recovery codes are lost. */
@Component
class FactorOfAnother {
    private final SecondFactorService factors;
    private final ConfirmIdentity confirm;

    FactorOfAnother(SecondFactorService factors, ConfirmIdentity confirm) {
        this.factors = factors;
        this.confirm = confirm;
    }

    /** Nothing where there is none. */
    Optional<Button> removal(AccountId account) {
        return factors.isOn(account)
                ? Optional.of(Parts.plain("Remove second factor", () -> confirm.then(() -> factors.removeOf(account))))
                : Optional.empty();
    }
}
