package org.colloquium.paper;

import org.colloquium.account.AccountId;

/** Somebody published a note or an annotation of a paper; the paper may have been merged into another. */
public record PaperNoted(PaperId paper, AccountId author) {}
