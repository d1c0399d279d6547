package org.colloquium.account;

import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The first minutes of a server: nobody has an account, and whoever has the code makes the first. */
@Service
@PreAuthorize("denyAll")
@Transactional
public class SetUp {
    private final Accounts accounts;
    private final SetUpCode code;
    private final FirstAdministrator first;
    private final AttemptLimits limits;

    SetUp(Accounts accounts, SetUpCode code, FirstAdministrator first, AttemptLimits limits) {
        this.accounts = accounts;
        this.code = code;
        this.first = first;
        this.limits = limits;
    }

    /** Whether the server waits for its first administrator. */
    @Anyone
    @Transactional(readOnly = true)
    public boolean isOpen() {
        return !accounts.any();
    }

    /** Tries are counted in transactions of their own, so that a refused one counts too. */
    @Anyone
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public AccountId makeAdministrator(String given, String name, String email, String password, Network network) {
        AttemptLimits.Attempt attempt = limits.setUp(network);
        if (!code.matches(given)) {
            throw new InvalidInputException("code", "This is not the code that the server has printed.");
        }
        attempt.succeeded();
        return first.make(new EmailAddress(email), name, password)
                .orElseThrow(() -> new ConflictException("This server has been set up already. Sign in instead."));
    }
}
