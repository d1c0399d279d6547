package org.colloquium.sharedpage.yjs;

/** An update that builds upon another one which has not come yet. */
public final class MissingUpdate extends RuntimeException {
    private static final long serialVersionUID = 1;

    MissingUpdate() {
        super("It builds upon an update that has not come yet.");
    }
}
