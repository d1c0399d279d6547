package org.colloquium.file;

/** How far the reading of the text of a PDF is. */
public enum TextState {
    /** Nobody has come to it yet. */
    WAITING,
    /** It is there; for a scan without text it is empty. */
    THERE,
    /** It could not be read, for a reason that is said; the PDF itself is there. */
    FAILED
}
