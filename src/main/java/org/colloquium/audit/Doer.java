package org.colloquium.audit;

import java.util.Optional;
import java.util.UUID;

/** Tells the log on whose behalf a thread works; said by the module that knows people. */
public interface Doer {
    /** Empty for the server itself and for strangers. */
    Optional<UUID> id();
}
