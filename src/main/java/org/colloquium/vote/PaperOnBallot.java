package org.colloquium.vote;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;

/** One line of a ballot: the paper, and while members vote a hold on it. */
@Embeddable
record PaperOnBallot(UUID paperId, String title, @Nullable UUID heldPaperId) {
    PaperOnBallot(BallotPaper paper) {
        this(paper.id().value(), paper.title(), null);
    }

    PaperId id() {
        return new PaperId(paperId);
    }

    BallotPaper shown() {
        return new BallotPaper(id(), title);
    }

    PaperOnBallot held(String titleNow) {
        return new PaperOnBallot(paperId, titleNow, paperId);
    }

    PaperOnBallot released() {
        return new PaperOnBallot(paperId, title, null);
    }
}
