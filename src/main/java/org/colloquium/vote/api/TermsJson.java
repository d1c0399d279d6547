package org.colloquium.vote.api;

import org.colloquium.vote.Terms;
import org.jspecify.annotations.Nullable;

/**
 * What is agreed about the course of a ballot; what is not named is as usual.
 *
 * @param named whether the group is told after the close who voted what; usually not
 */
record TermsJson(@Nullable Boolean named) {
    TermsJson(Terms it) {
        this(it.named());
    }

    static Terms terms(@Nullable TermsJson json) {
        return json == null ? Terms.USUAL : new Terms(Boolean.TRUE.equals(json.named));
    }
}
