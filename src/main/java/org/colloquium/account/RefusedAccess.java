package org.colloquium.account;

import java.util.concurrent.Semaphore;
import org.colloquium.audit.Refusals;
import org.colloquium.audit.Refusals.Access;
import org.colloquium.audit.Refusals.Why;
import org.colloquium.common.DatabaseAway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps in the audit log which requests were refused. Nobody is slowed down before, so a flood must not take all
 * connections to the database: what comes while two are being written is refused, but not counted.
 */
@Component
class RefusedAccess {
    private static final Logger log = LoggerFactory.getLogger(RefusedAccess.class);
    private static final int AT_ONCE = 2;

    private final Refusals refusals;
    private final Semaphore writing = new Semaphore(AT_ONCE);

    RefusedAccess(Refusals refusals) {
        this.refusals = refusals;
    }

    /**
     * @param who asked, null when that is not known
     * @param address from where
     */
    void keep(@Nullable AccountId who, @Nullable String address, Access what, Why why) {
        if (!writing.tryAcquire()) {
            return;
        }
        try {
            refusals.keep(who == null ? null : who.value(), Network.of(address).value(), what, why);
        } catch (RuntimeException e) {
            if (!DatabaseAway.isCauseOf(e)) {
                throw e;
            }
            log.debug("A refusal could not be kept", e);
        } finally {
            writing.release();
        }
    }
}
