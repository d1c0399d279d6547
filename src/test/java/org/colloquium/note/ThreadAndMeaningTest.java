package org.colloquium.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.colloquium.account.TestAccounts.as;

import java.util.List;
import org.colloquium.IntegrationTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.colloquium.group.TestGroup;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.TestPapers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Who ends threads and opens them again, and who names the colours. */
class ThreadAndMeaningTest extends IntegrationTest {
    @Autowired
    NoteService notes;

    @Autowired
    MeaningService meanings;

    @Autowired
    TestNotes written;

    @Autowired
    TestGroup stage;

    @Autowired
    TestPapers papers;

    TestGroup.Cast cast;
    NoteId note;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        PaperId paper = papers.add(cast.group(), "Tides");
        note = written.write(cast.member(), paper, "Why?");
    }

    @Test
    void anyMemberEndsAThreadAndOpensItAgain() {
        assertThat(as(cast.otherMember(), () -> notes.settle(note)).settledAt()).isNotNull();
        assertThat(as(cast.member(), () -> notes.reopen(note)).settledAt()).isNull();
        assertThatThrownBy(() -> as(cast.guest(), () -> notes.settle(note))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(cast.guest(), () -> notes.reopen(note))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(cast.stranger(), () -> notes.settle(note))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> as(cast.stranger(), () -> notes.reopen(note))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void organisersNameTheColours() {
        rename(cast.organiser(), " Praise \n");
        assertThat(as(cast.guest(), () -> meanings.names(cast.group())).of(Meaning.CLAIM))
                .isEqualTo("Praise");
        assertThatThrownBy(() -> rename(cast.organiser(), "x".repeat(31))).isInstanceOf(InvalidInputException.class);
        for (AccountId who : List.of(cast.member(), cast.guest())) {
            assertThatThrownBy(() -> rename(who, "No")).isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> rename(cast.stranger(), "No")).isInstanceOf(NotFoundException.class);
        assertThat(as(cast.guest(), () -> meanings.names(cast.group())).of(Meaning.CLAIM))
                .isEqualTo("Praise");
        rename(cast.organiser(), "");
        assertThat(as(cast.guest(), () -> meanings.names(cast.group())).of(Meaning.CLAIM))
                .isEqualTo("claim");
    }

    private void rename(AccountId who, String name) {
        TestAccounts.run(who, () -> meanings.rename(cast.group(), Meaning.CLAIM, name));
    }
}
