package org.colloquium.paper;

import java.time.Instant;

/**
 * What a register said of a paper.
 *
 * @param register its key, such as {@code crossref}, and {@code name} what people call it
 */
record PaperRecord(String register, String name, Instant at, NewPaper paper) {}
