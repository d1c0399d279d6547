package org.colloquium.paper;

/**
 * A paper as it stands in a list of another feature.
 *
 * @param title as shown, without LaTeX residue
 * @param summary the abstract as shown, may be empty
 */
public record PaperSummary(PaperId id, String title, String summary) {}
