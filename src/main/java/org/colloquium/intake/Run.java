package org.colloquium.intake;

import org.colloquium.account.AccountId;
import org.colloquium.group.GroupId;

/**
 * One time that a feed or mailbox is asked.
 *
 * @param number by which it is known whether a later one has overtaken it
 */
record Run(IntakeId id, GroupId group, IntakeKind kind, String name, AccountId keeper, long number) {
    /** Another node has begun a later run, or the feed is gone: nothing may be written any more. */
    static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
