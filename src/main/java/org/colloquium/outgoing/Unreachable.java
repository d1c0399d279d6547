package org.colloquium.outgoing;

/** A server could not be reached, was silent or too slow, or may not be reached: nobody learns which. */
public class Unreachable extends NotFetched {
    private static final long serialVersionUID = 1;

    Unreachable(String host) {
        super(host + " could not be reached, did not answer in time, or is not public."
                + " Look whether the address is right and opens in your browser.");
    }
}
