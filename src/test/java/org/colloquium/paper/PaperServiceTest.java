package org.colloquium.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.colloquium.account.TestAccounts.as;
import static org.colloquium.account.TestAccounts.run;

import java.time.LocalDate;
import java.util.List;
import org.colloquium.IntegrationTest;
import org.colloquium.Threads;
import org.colloquium.account.AccountId;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.StaleVersionException;
import org.colloquium.group.TestGroup;
import org.colloquium.note.TestNotes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

class PaperServiceTest extends IntegrationTest {
    @Autowired
    PaperService papers;

    @Autowired
    TestGroup stage;

    @Autowired
    TestNotes notes;

    TestGroup.Cast cast;

    @BeforeEach
    void prepare() {
        cast = stage.make();
    }

    @Test
    void whatWasWrittenIsReadAgain() {
        PaperFields fields = new PaperFields(
                " Deep \\eg, learning ",
                "It gains 34.57\\%.",
                List.of("Zoë {Brace}", " ", "O\"Neil"),
                "https://arxiv.org/abs/2303.08867v2",
                "https://doi.org/10.1000/XYZ",
                LocalDate.of(2023, 3, 15),
                List.of(new PaperLink(LinkRel.CODE, "https://github.com/x/y")));
        PaperDetails paper = as(cast.member(), () -> papers.add(cast.group(), fields));
        assertThat(as(cast.guest(), () -> papers.find(paper.id()))).isEqualTo(paper);
        assertThat(paper.title()).isEqualTo("Deep \\eg, learning");
        assertThat(paper.titleText()).isEqualTo("Deep e.g., learning");
        assertThat(paper.abstractText()).isEqualTo("It gains 34.57%.");
        assertThat(paper.authors()).containsExactly("Zoë {Brace}", "O\"Neil");
        assertThat(paper.arxivId()).isEqualTo("2303.08867");
        assertThat(paper.doi()).isEqualTo("10.1000/xyz");
        assertThat(paper.published()).isEqualTo("2023-03-15");
        assertThat(paper.links()).isEqualTo(fields.links());
        assertThat(paper.addedBy()).isEqualTo(cast.member());
        assertThat(paper.version()).isZero();
    }

    @Test
    void aKnownPaperIsNotAddedAgain() {
        add(cast.member(), "Fine-Tuning is Hard", "2303.08867");
        assertThatThrownBy(() -> add(cast.organiser(), "Finetuning is hard", null))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("Fine-Tuning is Hard");
        assertThatThrownBy(() -> add(cast.organiser(), "Something else", "2303.08867v3"))
                .isInstanceOf(ConflictException.class);
        PaperDetails other = add(cast.organiser(), "Something else", "2303.08868");
        assertThatThrownBy(() ->
                        as(cast.member(), () -> papers.edit(other.id(), it -> it.withArxivId("2303.08867"), null)))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void twoWhoAddTheSameAtOnceAddOnce() throws InterruptedException {
        List<Object> ends = Threads.race(
                () -> add(cast.member(), "Twice", "2303.08867"), () -> add(cast.organiser(), "Twice", "2303.08867"));
        assertThat(ends).hasAtLeastOneElementOfType(PaperDetails.class);
        assertThat(ends).hasAtLeastOneElementOfType(ConflictException.class);
    }

    @Test
    void whoSavesSecondIsTold() throws InterruptedException {
        PaperDetails paper = add(cast.member(), "First title", null);
        PaperDetails edited =
                as(cast.otherMember(), () -> papers.edit(paper.id(), it -> it.withTitle("Second title"), 0));
        assertThat(edited.version()).isEqualTo(1);
        assertThat(edited.abstractSource()).isEqualTo("Text.");
        assertThatThrownBy(() -> as(cast.member(), () -> papers.edit(paper.id(), it -> it.withTitle("Third title"), 0)))
                .isInstanceOf(StaleVersionException.class);
        List<Object> ends = Threads.race(
                () -> as(cast.member(), () -> papers.edit(paper.id(), it -> it.withAbstract("Mine"), 1)),
                () -> as(cast.organiser(), () -> papers.edit(paper.id(), it -> it.withAbstract("Theirs"), 1)));
        assertThat(ends).hasAtLeastOneElementOfType(PaperDetails.class);
        assertThat(ends).hasAtLeastOneElementOfType(StaleVersionException.class);
        assertThat(as(cast.member(), () -> papers.edit(paper.id(), it -> it.withDoi("10.1000/x"), null))
                        .version())
                .isEqualTo(3);
    }

    @Test
    void wrongFieldsAreNamed() {
        assertWrong("title", PaperFields.titled("  "));
        assertWrong("title", PaperFields.titled("x".repeat(2001)));
        PaperFields fine = PaperFields.titled("Fine");
        assertWrong("abstract", fine.withAbstract("x".repeat(100_001)));
        assertWrong("arxivId", fine.withArxivId("12"));
        assertWrong("doi", fine.withDoi("doi"));
        assertWrong("authors", fine.withAuthors(List.of("x".repeat(301))));
        assertThat(add(cast.member(), "\uD83D\uDE00 \u05D0\u05D1\u05D2 \0", null)
                        .titleText())
                .isEqualTo("\uD83D\uDE00 \u05D0\u05D1\u05D2 \uFFFD");
    }

    @Test
    void aMemberDeletesOnlyWhatTheMemberBrought() {
        PaperDetails mine = add(cast.member(), "Mine", null);
        PaperDetails others = add(cast.otherMember(), "Theirs", null);
        assertThatThrownBy(() -> run(cast.member(), () -> papers.delete(others.id(), null)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> run(cast.member(), () -> papers.delete(mine.id(), 7)))
                .isInstanceOf(StaleVersionException.class);
        run(cast.member(), () -> papers.delete(mine.id(), 0));
        run(cast.organiser(), () -> papers.delete(others.id(), null));
        assertThatThrownBy(() -> as(cast.member(), () -> papers.find(mine.id())))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatIsInUseStays() {
        PaperDetails paper = add(cast.member(), "Noted", null);
        notes.write(cast.organiser(), paper.id(), "A note");
        assertThatThrownBy(() -> run(cast.owner(), () -> papers.delete(paper.id(), null)))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("has notes");
        assertThat(as(cast.member(), () -> papers.find(paper.id()))).isEqualTo(paper);
    }

    @Test
    void everyRoleMayWhatTheTableSays() {
        PaperDetails paper = add(cast.owner(), "A paper", null);
        for (AccountId who : List.of(cast.owner(), cast.organiser(), cast.member())) {
            as(who, () -> papers.edit(paper.id(), it -> it.withAbstract(who.toString()), null));
        }
        assertThat(as(cast.guest(), () -> papers.find(paper.id()))).isNotNull();
        assertThat(as(cast.guest(), () -> papers.seenIn(paper.id()))).isEmpty();
        assertThatThrownBy(() -> add(cast.guest(), "No", null)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(cast.guest(), () -> papers.edit(paper.id(), it -> it, null)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> run(cast.guest(), () -> papers.delete(paper.id(), null)))
                .isInstanceOf(AccessDeniedException.class);
        for (AccountId who : List.of(cast.stranger(), cast.administrator())) {
            assertThatThrownBy(() -> as(who, () -> papers.find(paper.id()))).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> add(who, "No", null)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> as(who, () -> papers.edit(paper.id(), it -> it, null)))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> run(who, () -> papers.delete(paper.id(), null)))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> papers.find(paper.id())).isInstanceOf(AuthenticationException.class);
    }

    private void assertWrong(String field, PaperFields fields) {
        assertThatThrownBy(() -> as(cast.member(), () -> papers.add(cast.group(), fields)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        it -> assertThat(it.field()).isEqualTo(field));
    }

    private PaperDetails add(AccountId who, String title, @Nullable String arxivId) {
        PaperFields fields = PaperFields.titled(title).withAbstract("Text.").withArxivId(arxivId);
        return as(who, () -> papers.add(cast.group(), fields));
    }
}
