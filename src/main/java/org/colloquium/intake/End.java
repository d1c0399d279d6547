package org.colloquium.intake;

import org.colloquium.digest.DigestId;
import org.jspecify.annotations.Nullable;

/**
 * How a run ended.
 *
 * @param words for organisers: what came, or what went wrong
 */
record End(Outcome outcome, String words, @Nullable DigestId digest) {
    static End nothing(String words) {
        return new End(Outcome.NOTHING, words, null);
    }

    static End failed(String words) {
        return new End(Outcome.FAILED, words, null);
    }

    enum Outcome {
        GOT,
        NOTHING,
        FAILED
    }
}
