package org.colloquium.digest.format;

/**
 * Knows one format of digests. A format is one class; adding it to {@link Formats} is all that the rest needs.
 * Recognisers hold no state, and take time linear in the text whatever it holds;
 * one that fails or outlasts {@link Patience} is named to the person who gave the digest, and the others go on.
 */
public interface Recogniser {

    /** The key of the format in the API, such as {@code huggingface-page}. */
    String format();

    /** The format's name to a person, to go on after "this is". */
    String name();

    /** Looks whether a digest is of this format. */
    Guess guess(DigestSource source);

    /** Finds the papers; also in a digest that it would not have guessed, for somebody who forces the format. */
    Recognition recognise(DigestSource source);
}
