package org.colloquium.vote;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;

/** One line of a ballot: the paper, and while members vote a hold on it. */
@Embeddable
record PaperOnBallot(
        UUID paperId,
        String title,
        @Nullable UUID heldPaperId,
        @Nullable UUID proposedBy) {
    PaperOnBallot(BallotPaper paper, @Nullable UUID proposedBy) {
        this(paper.id().value(), paper.title(), null, proposedBy);
    }

    PaperId id() {
        return new PaperId(paperId);
    }

    BallotPaper shown() {
        return new BallotPaper(id(), title);
    }

    PaperOnBallot held(String titleNow) {
        return new PaperOnBallot(paperId, titleNow, paperId, proposedBy);
    }

    PaperOnBallot released() {
        return new PaperOnBallot(paperId, title, null, proposedBy);
    }
}
