package org.colloquium.common;

/** A value that was understood but cannot be taken; the message tells the person what to change. */
public class InvalidInputException extends RuntimeException {
    private final String field;

    /**
     * @param field the name of the field as in the API, such as {@code title}
     * @param message what is wrong with it, in the user's words
     */
    public InvalidInputException(String field, String message) {
        super(message);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
