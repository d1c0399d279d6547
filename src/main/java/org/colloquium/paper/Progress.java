package org.colloquium.paper;

/** Told how far a long piece of work has come. */
@FunctionalInterface
public interface Progress {
    /** For those who do not care. */
    Progress NONE = (done, all) -> {};

    /**
     * Called now and then from the working thread.
     *
     * @throws java.util.concurrent.CancellationException to give up; the transaction then leaves nothing behind
     */
    void reached(int done, int all);
}
