package org.colloquium.vote;

/** How far a ballot is. */
public enum BallotState {
    /** Only organisers know of it. */
    DRAFT("draft"),
    /** Members propose papers. */
    NOMINATIONS("nominations"),
    OPEN("open"),
    /** Its result stands. */
    CLOSED("closed"),
    /** Over without a result, since too few voted. */
    INQUORATE("inquorate"),
    /** Given up without a result. */
    CANCELLED("cancelled");

    private final String word;

    BallotState(String word) {
        this.word = word;
    }

    /** The state as it stands on screens and in the API. */
    public String word() {
        return word;
    }
}
