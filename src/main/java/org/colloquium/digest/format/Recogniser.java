package org.colloquium.digest.format;

/**
 * Knows one format of digests. A format is one class; adding it to {@link Formats} is all that the rest needs.
 * Recognisers hold no state, and take time linear in the text whatever it holds.
 */
interface Recogniser {

    /** The key of the format in the API, such as {@code huggingface-page}. */
    String format();

    /** The format's name to a person, to go on after "this is". */
    String name();

    /** Looks whether a text is of this format. */
    Guess guess(DigestText text);

    /** Finds the papers; also in a text that it would not have guessed, for somebody who forces the format. */
    Recognition recognise(DigestText text);
}
