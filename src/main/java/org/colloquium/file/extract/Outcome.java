package org.colloquium.file.extract;

/** How the reading of a text ended, as the process that reads it tells by the last number that it writes. */
public enum Outcome {
    READ(-1, ""),
    BROKEN(-2, "the file is damaged"),
    ENCRYPTED(-3, "it is encrypted and opens with a password only"),
    TOO_MANY_PAGES(-4, "it has more than 5,000 pages"),
    TOO_MUCH_TEXT(-5, "its text is larger than 20 MB"),
    TOO_DEEP(-6, "its parts are nested too deeply"),
    TOO_MUCH_MEMORY(-7, "it needs more memory than one PDF may take"),
    TOO_LONG(-8, "it takes longer than one PDF may take"),
    NOT_STARTED(-9, "the program that reads it did not start on this server");

    /** Most pages that are read. */
    public static final int PAGES = 5_000;

    /** Most bytes of text, in UTF-8. */
    public static final int BYTES = 20 << 20;

    private final int sign;
    private final String reason;

    Outcome(int sign, String reason) {
        this.sign = sign;
        this.reason = reason;
    }

    /** A negative number, since lengths of pages are none. */
    public int sign() {
        return sign;
    }

    /** To stand after "its text could not be read:". */
    public String reason() {
        return reason;
    }

    /** What a number stands for that is no length; a damaged file for one that is unknown. */
    public static Outcome of(int sign) {
        for (Outcome it : values()) {
            if (it.sign == sign) {
                return it;
            }
        }
        return BROKEN;
    }
}
