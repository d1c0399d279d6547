package org.colloquium.note;

import org.colloquium.account.AccountId;
import org.colloquium.paper.PaperId;

/** Somebody who was blind on a paper sees others' notes there from now on. */
public record Sighted(PaperId paper, AccountId reader) {}
