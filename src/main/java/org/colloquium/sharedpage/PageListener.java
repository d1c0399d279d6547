package org.colloquium.sharedpage;

import org.colloquium.account.AccountId;
import org.colloquium.paper.PaperId;

/** Keeps something beside shared pages that has to fit what they say. */
public interface PageListener {
    /**
     * Called in the transaction that writes the page.
     *
     * @param markdown what the page says now
     * @param by whose change made it so
     */
    void written(PaperId paper, String markdown, AccountId by);
}
