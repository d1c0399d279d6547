package org.colloquium.outgoing;

/** Told how many bytes have come, from the fetching thread. */
public interface Reached {
    Reached NONE = bytes -> {};

    /** @throws java.util.concurrent.CancellationException to give up */
    void bytes(long soFar);
}
