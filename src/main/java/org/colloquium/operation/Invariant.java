package org.colloquium.operation;

/**
 * Something that must hold in the data, beyond what the database itself holds.
 *
 * @param module whose data it is about
 * @param sentence what must hold
 * @param query finds what does not hold: one column, which names a thing by its id
 */
record Invariant(String module, String sentence, String query) {
    private static final String REMARK = "Worth knowing: ";

    /** Whether what is found is for somebody to look at, and nothing wrong. */
    boolean isRemark() {
        return sentence.startsWith(REMARK);
    }
}
