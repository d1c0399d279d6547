package org.colloquium.live;

import java.util.Set;

/** A domain event after which open pages look stale. Published inside the transaction that made the change. */
public interface Change {
    /** The topics whose followers reload. */
    Set<Topic> topics();
}
