package org.colloquium.assignment.api;

import org.colloquium.account.AccountId;
import org.colloquium.assignment.SwapOffer;
import org.jspecify.annotations.Nullable;

/**
 * An offer as it is read.
 *
 * @param to the one member to whom it is made, null for everybody
 * @param against what keeps the caller from taking it for nothing
 */
record OfferJson(
        String id,
        AssignmentJson assignment,
        @Nullable String to,
        @Nullable String against) {
    static OfferJson of(SwapOffer it) {
        AccountId to = it.to();
        return new OfferJson(
                it.id().toString(),
                AssignmentJson.of(it.what()),
                to == null ? null : to.toString(),
                it.against() == null ? null : it.against().told());
    }
}
