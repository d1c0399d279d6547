package org.colloquium.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquium.account.TestAccounts.as;

import org.colloquium.IntegrationTest;
import org.colloquium.group.TestGroup;
import org.colloquium.paper.LibraryQuery;
import org.colloquium.paper.LibraryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ChosenOperatorTest extends IntegrationTest {
    @Autowired
    LibraryService library;

    @Autowired
    BallotService ballots;

    @Test
    void whatAClosedBallotChoseIsFound(@Autowired TestGroup stage, @Autowired TestBallots add) {
        TestGroup.Cast cast = stage.make();
        BallotDetails ballot = add.open(cast);
        add.vote(cast.member(), ballot, 1);
        LibraryQuery chosen = LibraryQuery.ALL.withWords("is:chosen");
        assertThat(as(cast.guest(), () -> library.find(cast.group(), chosen))).isEmpty();
        as(cast.organiser(), () -> ballots.close(ballot.id()));
        BallotDetails closed = as(cast.guest(), () -> ballots.details(ballot.id()));
        assertThat(closed.state()).isEqualTo(BallotState.CLOSED);
        assertThat(as(cast.guest(), () -> library.find(cast.group(), chosen)))
                .contains(ballot.papers().get(1).id())
                .hasSizeLessThanOrEqualTo(3);
    }
}
