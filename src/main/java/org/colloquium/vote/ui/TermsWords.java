package org.colloquium.vote.ui;

import org.colloquium.vote.Terms;

/** How the terms of a ballot are spoken of. */
final class TermsWords {
    private TermsWords() {}

    /** Who will ever see what one votes, told before one does. */
    static String secrecy(Terms terms) {
        return terms.named()
                ? "This ballot is named: after the close everybody in the group sees who voted what."
                : "Nobody sees what you voted. After the close the votes are shown without names, in an order of"
                        + " their own.";
    }
}
