package org.colloquium.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.colloquium.IntegrationTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.common.Listing;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.PageRequest;
import org.colloquium.group.Action;
import org.colloquium.group.Guard;
import org.colloquium.group.TestGroup;
import org.colloquium.live.Topic;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.TestPapers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;

/** A private note is there for its author and for nobody else, not even as something that one may not see. */
@Import(PrivateNoteTest.Heard.class)
class PrivateNoteTest extends IntegrationTest {
    @Autowired
    NoteService notes;

    @Autowired
    ReplyService replies;

    @Autowired
    NoteOverview overview;

    @Autowired
    NoteFigure figure;

    @Autowired
    NoteUse use;

    @Autowired
    Guard guard;

    @Autowired
    TestNotes written;

    @Autowired
    TestGroup stage;

    @Autowired
    TestPapers papers;

    @Autowired
    Heard heard;

    TestGroup.Cast cast;
    PaperId paper;
    NoteId note;
    ReplyId reply;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        paper = papers.add(cast.group(), "Linearly Mapping from Image to Text Space");
        heard.topics.clear();
        note = written.writePrivately(cast.member(), paper, "Ask Tomás");
        reply = written.reply(cast.member(), note, "Done");
    }

    private List<AccountId> others() {
        return List.of(cast.owner(), cast.organiser(), cast.otherMember(), cast.guest());
    }

    @Test
    void itsAuthorHasItEverywhere() {
        NoteDetails mine = list(cast.member()).items().getFirst();
        assertThat(mine.visibility()).isEqualTo(Visibility.PRIVATE);
        assertThat(mine.text().markdown()).isEqualTo("Ask Tomás");
        assertThat(mine.replies()).hasSize(1);
        assertThat(figure(cast.member())).containsEntry(paper, 1);
    }

    @Test
    void listsCountsAndNewsOfOthersAreEmpty() {
        for (AccountId who : others()) {
            Listing<NoteDetails> list = list(who);
            assertThat(list.items()).isEmpty();
            assertThat(list.total()).isZero();
            assertThat(figure(who)).isEmpty();
            assertThat(TestAccounts.as(who, () -> overview.news(cast.group(), Instant.EPOCH, 20)))
                    .isEmpty();
        }
    }

    /** Whatever one tries with its id, it answers like an id that never was. */
    @Test
    void everyVerbAnswersOthersNotFound() {
        for (AccountId who : others()) {
            List<Runnable> verbs = List.of(
                    () -> notes.find(note),
                    () -> notes.edit(note, new NoteEdit("x", null, null)),
                    () -> notes.delete(note, null),
                    () -> notes.restore(note),
                    () -> notes.hide(note, "x"),
                    () -> notes.unhide(note),
                    () -> replies.write(note, "x"),
                    () -> replies.find(reply),
                    () -> replies.edit(reply, "x", null),
                    () -> replies.delete(reply, null),
                    () -> replies.restore(reply),
                    () -> replies.hide(reply, "x"),
                    () -> replies.unhide(reply),
                    () -> guard.allows(Action.WRITE, note),
                    () -> guard.allows(Action.WRITE, reply));
            for (Runnable verb : verbs) {
                assertThatThrownBy(() -> TestAccounts.run(who, verb)).isInstanceOf(NotFoundException.class);
            }
        }
    }

    @Test
    void nothingTellsTheGroupThatItChanges() {
        TestAccounts.as(cast.member(), () -> notes.edit(note, new NoteEdit("Ask Priya", null, null)));
        TestAccounts.run(cast.member(), () -> notes.delete(note, null));
        TestAccounts.as(cast.member(), () -> notes.restore(note));
        TestAccounts.run(cast.member(), () -> replies.delete(reply, null));
        assertThat(heard.topics).isNotEmpty().containsOnly(NotesChanged.privateTo(cast.member()));
        TestAccounts.as(cast.member(), () -> notes.edit(note, new NoteEdit(null, Visibility.GROUP, null)));
        assertThat(heard.topics).contains(NotesChanged.onPaper(paper), NotesChanged.inGroup(cast.group()));
    }

    @Test
    void itKeepsItsPaperWithoutBeingNamed() {
        PaperId noted = papers.add(cast.group(), "Noted");
        PaperId free = papers.add(cast.group(), "Free");
        written.write(cast.member(), noted, "For all");
        assertThat(use.usedOf(cast.group(), List.of(paper, noted, free)))
                .containsExactlyInAnyOrderEntriesOf(Map.of(paper, "is in use", noted, "has notes"));
    }

    @Test
    void onceSharedItIsNews() {
        Instant before = Instant.now();
        TestAccounts.as(cast.member(), () -> notes.edit(note, new NoteEdit(null, Visibility.GROUP, null)));
        assertThat(TestAccounts.as(cast.guest(), () -> overview.news(cast.group(), before, 20)))
                .extracting(NoteNews::quote)
                .contains("Ask Tomás");
        assertThat(list(cast.guest()).items()).hasSize(1);
    }

    private Listing<NoteDetails> list(AccountId who) {
        return TestAccounts.as(who, () -> notes.list(paper, new PageRequest(50, null)));
    }

    private Map<PaperId, Integer> figure(AccountId who) {
        return TestAccounts.as(who, () -> figure.of(cast.group(), List.of(paper)));
    }

    /** The topics that open pages would be told of. */
    @TestConfiguration
    static class Heard {
        final List<Topic> topics = new ArrayList<>();

        @EventListener
        void on(NotesChanged change) {
            topics.addAll(change.topics());
        }
    }
}
