package org.colloquium.common.api;

import org.colloquium.common.MalformedException;

/** A form with parts (RFC 7578) that ends too early, or whose boundary is missing. */
public class UnreadableForm extends MalformedException {
    static final String WORDS =
            "The parts of this form cannot be read: it ended too early, or its Content-Type does not"
                    + " name the boundary between the parts.";

    public UnreadableForm(String field) {
        super(field, WORDS);
    }
}
