package org.colloquium.outgoing;

/** A server answered, but not with what was asked for. */
public class Refused extends NotFetched {
    private static final long serialVersionUID = 1;

    private final int status;

    Refused(String host, int status) {
        super(words(host, status));
        this.status = status;
    }

    /** The HTTP status that it answered with. */
    public int status() {
        return status;
    }

    /** Whether it says that there is nothing of that address. */
    public boolean isNothingThere() {
        return status == 404 || status == 410;
    }

    private static String words(String host, int status) {
        return switch (status) {
            case 401, 403 ->
                host + " does not show this to everybody (" + status
                        + "). Open it in your browser, copy the page and paste it.";
            case 404, 410 -> "There is nothing at this address, says " + host + " (" + status + ").";
            case 429 -> host + " asks for patience (429). Try again later.";
            default -> host + " answered with an error (" + status + "). Try again later.";
        };
    }
}
