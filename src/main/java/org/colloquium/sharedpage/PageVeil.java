package org.colloquium.sharedpage;

import org.colloquium.common.NotFoundException;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.Veils;
import org.springframework.stereotype.Component;

/** While others' thoughts about a paper are kept from somebody, its page is not there for them. */
@Component
class PageVeil {
    private final Veils veils;
    private final PageRows rows;

    PageVeil(Veils veils, PageRows rows) {
        this.veils = veils;
        this.rows = rows;
    }

    /**
     * @return the paper that the page stands with: of papers that are one work, the one that goes on
     * @throws NotFoundException while it is veiled
     */
    PaperId lifted(PaperId paper) {
        PaperId work = rows.work(paper);
        if (veils.isVeiled(work) || !work.equals(paper) && veils.isVeiled(paper)) {
            throw new NotFoundException();
        }
        return work;
    }
}
