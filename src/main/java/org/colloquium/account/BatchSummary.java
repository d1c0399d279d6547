package org.colloquium.account;

import java.util.List;

/**
 * What a change of many accounts would come to.
 *
 * @param chosen how many were chosen
 * @param changing how many of them would be changed; those added to a group are all counted, since who is in a group is
 *     not the administrator's to know
 * @param refusals why it cannot be done, in sentences; empty when it can
 * @param consequences what it would bring beside, in sentences
 */
public record BatchSummary(int chosen, int changing, List<String> refusals, List<String> consequences) {
    public boolean isRefused() {
        return !refusals.isEmpty();
    }
}
