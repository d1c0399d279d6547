package org.colloquium.common;

/** A value that cannot be read as what it stands for, such as a cursor that no answer gave. */
public class MalformedException extends RuntimeException {
    private final String field;

    /**
     * @param field the name of the field or parameter as in the API, such as {@code after}
     * @param message what is wrong with it, in the user's words
     */
    public MalformedException(String field, String message) {
        super(message);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
