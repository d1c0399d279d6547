package org.colloquium.digest;

/** The entries of an imported digest by what became of them. */
public enum Part {
    /** Unanswered doubts, which were imported and stay marked. */
    TO_CHECK("selected and verdict in ('PERHAPS', 'UNSURE')"),
    ADDED("added and verdict is distinct from 'PERHAPS' and verdict is distinct from 'UNSURE'"),
    KNOWN("selected and not added and verdict = 'SAME'"),
    LEFT_OUT("not selected");

    private final String condition;

    Part(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}
