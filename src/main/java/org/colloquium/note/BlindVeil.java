package org.colloquium.note;

import org.colloquium.account.CurrentUser;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperVeil;
import org.springframework.stereotype.Component;

/** Keeps from whoever is blind on a paper what the other features would show of others there. */
@Component
class BlindVeil implements PaperVeil {
    private final Blindness blindness;
    private final CurrentUser currentUser;

    BlindVeil(Blindness blindness, CurrentUser currentUser) {
        this.blindness = blindness;
        this.currentUser = currentUser;
    }

    @Override
    public boolean isVeiled(PaperId paper) {
        return blindness.isBlind(paper, currentUser.id());
    }
}
