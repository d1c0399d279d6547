package org.colloquium.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.colloquium.account.TestAccounts.as;
import static org.colloquium.account.TestAccounts.run;
import static org.colloquium.digest.TestDigests.page;
import static org.colloquium.digest.TestDigests.paper;
import static org.colloquium.digest.TestDigests.pasted;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.colloquium.IntegrationTest;
import org.colloquium.account.AccountId;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.colloquium.digest.format.Kind;
import org.colloquium.digest.format.UnreadableDigest;
import org.colloquium.group.TestGroup;
import org.colloquium.paper.PaperTitles;
import org.colloquium.paper.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

class DraftServiceTest extends IntegrationTest {
    private static final Progress CANCELLED = (done, all) -> {
        throw new CancellationException();
    };

    @Autowired
    OldDrafts old;

    @Autowired
    DraftService drafts;

    @Autowired
    DigestService digests;

    @Autowired
    TestDigests add;

    @Autowired
    TestGroup stage;

    @Autowired
    PaperTitles titles;

    @Autowired
    JdbcClient database;

    TestGroup.Cast cast;

    @BeforeEach
    void prepare() {
        cast = stage.make();
    }

    @Test
    void aDraftIsLookedAtDecidedAndImported() {
        DigestId id = draft(cast.member(), page("Alpha", 6));
        assertThat(papers()).isZero();
        Preview preview = preview(cast.member(), id);
        assertThat(preview.fresh()).hasSize(6);
        assertThat(preview.toAdd()).isEqualTo(6);
        run(cast.member(), () -> drafts.choose(id, 2, Choice.OUT));
        assertThat(preview(cast.member(), id).toAdd()).isEqualTo(5);
        assertThat(as(cast.member(), () -> drafts.importDraft(id, Progress.NONE)))
                .isEqualTo(id);
        assertThat(papers()).isEqualTo(5);
        assertThat(as(cast.guest(), () -> digests.counts(id)))
                .containsEntry(Part.ADDED, 5)
                .containsEntry(Part.LEFT_OUT, 1);
    }

    @Test
    void aDraftIsReadAgainAsWhatItsMakerSaysItIs() {
        DigestId id = draft(cast.member(), page("Alpha", 6));
        run(cast.member(), () -> drafts.choose(id, 2, Choice.OUT));
        assertThat(as(cast.member(), () -> drafts.readAs(id, "bibtex", Progress.NONE)))
                .isZero();
        assertThat(preview(cast.member(), id).findings().format()).isEqualTo("bibtex");
        assertThat(as(cast.member(), () -> drafts.readAs(id, null, Progress.NONE)))
                .isEqualTo(6);
        assertThat(preview(cast.member(), id).choices()).isEmpty();
        assertThatThrownBy(() -> as(cast.member(), () -> drafts.readAs(id, "runes", Progress.NONE)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> as(cast.organiser(), () -> drafts.readAs(id, null, Progress.NONE)))
                .isInstanceOf(NotFoundException.class);
        assertThat(preview(cast.member(), id).found()).isEqualTo(6);
    }

    /** An arXiv listing without one of the new papers that its subject declares. */
    @Test
    void aDraftCountsEachKindAgainstWhatTheDigestDeclares() {
        DigestId id = draft(cast.member(), """
                Subject: cs daily 2 new + crosses received

                ------------------------------------------------------------------------------
                \\\\
                arXiv:2611.00017
                Date: Fri, 30 Oct 2026 18:34:08 GMT   (243kb,D)

                Title: What Moths See in the Dark
                Authors: Zoe Bramble
                Categories: cs.CV
                \\\\
                  We show that moths steer by a tenth of the light that we thought they need.
                \\\\ ( https://arxiv.org/abs/2611.00017 ,  243kb)
                %%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%
                \\\\
                arXiv:2601.00001
                replaced with revised version Sat, 31 Oct 2026 10:00:00 GMT   (100kb)

                Title: Tides of Trade
                Authors: Ann Lee
                Categories: econ.GN
                \\\\ ( https://arxiv.org/abs/2601.00001 ,  100kb)
                """);
        Preview preview = preview(cast.member(), id);
        assertThat(preview.findings().declared()).containsExactlyEntriesOf(Map.of(Kind.NEW, 2));
        assertThat(preview.kinds()).isEqualTo(Map.of(Kind.NEW, 1, Kind.REPLACEMENT, 1));
        assertThat(preview.fresh()).containsExactly(0);
        assertThat(preview.extra()).containsExactly(1);
        assertThat(preview.toAdd()).isEqualTo(1);
        assertThat(preview.findings().warnings()).anyMatch(it -> it.contains("says it holds 2"));
    }

    @Test
    void afterAnUndoWhatWasDecidedIsKept() {
        DigestId id = draft(cast.member(), page("Alpha", 6));
        run(cast.member(), () -> drafts.choose(id, 2, Choice.OUT));
        as(cast.member(), () -> drafts.importDraft(id, Progress.NONE));
        as(cast.member(), () -> digests.undo(id));
        assertThat(preview(cast.member(), id).choices()).containsEntry(2, Choice.OUT);
        as(cast.member(), () -> drafts.importDraft(id, Progress.NONE));
        assertThat(papers()).isEqualTo(5);
    }

    @Test
    void nobodyElseFindsADraft() {
        DigestId id = draft(cast.member(), page("Alpha", 3));
        for (AccountId other : List.of(cast.owner(), cast.organiser(), cast.otherMember(), cast.guest())) {
            assertThatThrownBy(() -> as(other, () -> digests.summary(id))).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> as(other, () -> digests.source(id))).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> preview(other, id)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> as(other, () -> drafts.importDraft(id, Progress.NONE)))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> run(other, () -> drafts.discard(id))).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> run(other, () -> drafts.choose(id, 0, Choice.OUT)))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> as(other, () -> digests.undo(id))).isInstanceOf(NotFoundException.class);
        }
        assertThat(as(cast.owner(), () -> drafts.mine(cast.group()))).isEmpty();
        assertThatThrownBy(() -> draft(cast.guest(), page("Beta", 3))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> draft(cast.stranger(), page("Beta", 3))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void theSameBytesAreTheSameDraft() {
        DigestId id = draft(cast.member(), page("Alpha", 3));
        run(cast.member(), () -> drafts.choose(id, 0, Choice.OUT));
        assertThat(draft(cast.member(), page("Alpha", 3))).isEqualTo(id);
        assertThat(preview(cast.member(), id).choices()).hasSize(1);
        assertThat(draft(cast.otherMember(), page("Alpha", 3))).isNotEqualTo(id);
    }

    @Test
    void somebodyElseImportedItMeanwhile() {
        DigestId id = draft(cast.member(), page("Alpha", 3));
        DigestSummary earlier = add.add(cast, cast.otherMember(), page("Alpha", 3));
        Preview preview = preview(cast.member(), id);
        assertThat(preview.earlier()).isNotNull().extracting(DigestSummary::id).isEqualTo(earlier.id());
        assertThat(preview.known()).hasSize(3);
        assertThat(as(cast.member(), () -> drafts.importDraft(id, Progress.NONE)))
                .isEqualTo(earlier.id());
        assertThat(papers()).isEqualTo(3);
    }

    @Test
    void aDoubtHasTwoAnswers() {
        add.add(cast, cast.member(), page("Alpha", 3));
        String doubtful = TestDigests.title("Alpha", 2)
                + "\n\nQuantum chromodynamics on a lattice reveals gluon condensates; heavy quarkonium spectra follow"
                + " from Wilson loops measured at several couplings. Extrapolation to vanishing spacing yields masses"
                + " in agreement with collider data, and string tension governs confinement at large distances.\n";
        DigestId id = draft(cast.member(), page("Beta", 3) + "\n" + doubtful);
        Preview preview = preview(cast.member(), id);
        assertThat(preview.toCheck()).containsExactly(3);
        preview.choose(3, Choice.SAME);
        assertThat(preview.toAdd()).isEqualTo(3);
        preview.choose(3, Choice.IN);
        assertThat(preview.toAdd()).isEqualTo(4);
        run(cast.member(), () -> drafts.choose(id, 3, Choice.SAME));
        as(cast.member(), () -> drafts.importDraft(id, Progress.NONE));
        assertThat(papers()).isEqualTo(6);
        assertThat(as(cast.guest(), () -> digests.entries(id, Part.KNOWN, 0, 9)))
                .singleElement()
                .matches(it -> it.judgement().why().contains("by hand"));
    }

    @Test
    void cancellingLeavesEverythingAsItWas() {
        DigestId id = as(cast.member(), () -> drafts.keep(cast.group(), pasted(page("Alpha", 3))));
        assertThatThrownBy(() -> as(cast.member(), () -> drafts.read(id, CANCELLED)))
                .isInstanceOf(CancellationException.class);
        assertThat(as(cast.member(), () -> digests.summary(id)).format()).isNull();
        assertThatThrownBy(() -> as(cast.member(), () -> drafts.importDraft(id, Progress.NONE)))
                .isInstanceOf(ConflictException.class);
        as(cast.member(), () -> drafts.read(id, Progress.NONE));
        assertThatThrownBy(() -> as(cast.member(), () -> drafts.importDraft(id, CANCELLED)))
                .isInstanceOf(CancellationException.class);
        assertThat(papers()).isZero();
        assertThat(as(cast.member(), () -> digests.summary(id)).isDraft()).isTrue();
    }

    @Test
    void whatIsNoTextIsKeptUntilDiscarded() {
        DigestId id = as(cast.member(), () -> drafts.keep(cast.group(), pasted("%PDF-1.7")));
        assertThatThrownBy(() -> as(cast.member(), () -> drafts.read(id, Progress.NONE)))
                .isInstanceOf(UnreadableDigest.class);
        run(cast.member(), () -> drafts.discard(id));
        assertThatThrownBy(() -> as(cast.member(), () -> digests.summary(id))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void oldDraftsAreForgotten() {
        DigestId id = draft(cast.member(), page("Alpha", 3));
        database.sql("update digest set changed_at = now() - interval '31 days' where id = ?")
                .param(id.value())
                .update();
        DigestId young = draft(cast.member(), page("Beta", 3));
        old.forget();
        assertThat(as(cast.member(), () -> drafts.mine(cast.group())))
                .extracting(DigestSummary::id)
                .containsExactly(young);
    }

    @Test
    void theSampleIsADozenPapers() {
        DigestId id = as(cast.member(), () -> drafts.keepSample(cast.group()));
        assertThat(as(cast.member(), () -> drafts.read(id, Progress.NONE))).isEqualTo(12);
        Preview preview = preview(cast.member(), id);
        assertThat(preview.toAdd()).isEqualTo(12);
        assertThat(preview.toCheck()).isEmpty();
    }

    @Test
    void aPaperWithoutAnAbstractIsToBeChecked() {
        String page =
                page("Alpha", 3) + "\nA Title That Stands Alone: Nobody Wrote an Abstract\n\n" + paper("Alpha", 9);
        Preview preview = preview(cast.member(), draft(cast.member(), page));
        assertThat(preview.toCheck()).containsExactly(3);
        assertThat(preview.judgement(3).why()).contains("No abstract");
    }

    private DigestId draft(AccountId who, String page) {
        return as(who, () -> {
            DigestId id = drafts.keep(cast.group(), pasted(page));
            drafts.read(id, Progress.NONE);
            return id;
        });
    }

    private Preview preview(AccountId who, DigestId id) {
        return as(who, () -> drafts.preview(id, Progress.NONE));
    }

    private int papers() {
        return as(cast.owner(), () -> titles.search(cast.group(), "", 100)).size();
    }
}
