package org.colloquium.operation;

/** Why a verb does nothing: what is the matter, what was kept, and what to do. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refusal(String sentence) {
        super(sentence);
    }
}
