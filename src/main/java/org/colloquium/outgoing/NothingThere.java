package org.colloquium.outgoing;

/** A server answered that there is nothing at the address. */
public class NothingThere extends NotFetched {
    private static final long serialVersionUID = 1;

    NothingThere(String host, int status) {
        super("There is nothing at this address, says " + host + " (" + status + ").");
    }
}
