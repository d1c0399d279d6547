package org.colloquium.triage.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.colloquium.account.TestAccounts.as;
import static org.colloquium.account.TestAccounts.run;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import org.colloquium.ViewTest;
import org.colloquium.account.AccountId;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.ui.DrawerEntry;
import org.colloquium.group.GroupService;
import org.colloquium.group.TestGroup;
import org.colloquium.note.NoteOverview;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperStateService;
import org.colloquium.paper.TestPapers;
import org.colloquium.triage.TriagePlace;
import org.colloquium.triage.TriageService;
import org.colloquium.vote.ApprovalService;
import org.colloquium.vote.BallotDetails;
import org.colloquium.vote.OpenVote;
import org.colloquium.vote.TestBallots;
import org.colloquium.vote.UpvoteService;
import org.colloquium.vote.VoteService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** What the server does for the screen; what the browser does is the matter of {@code TriageIT}. */
class TriageViewTest extends ViewTest {
    @Autowired
    JdbcClient database;

    @Autowired
    TriageDesk desk;

    @Autowired
    TriageService triage;

    @Autowired
    UpvoteService upvotes;

    @Autowired
    ApprovalService approvals;

    @Autowired
    VoteService votes;

    @Autowired
    PaperStateService states;

    @Autowired
    NoteOverview notes;

    @Autowired
    GroupService groups;

    @Autowired
    TriageEntry entry;

    @Autowired
    TestPapers papers;

    @Autowired
    TestBallots ballots;

    @Autowired
    TestGroup stage;

    private TestGroup.Cast cast;
    private PaperId one;
    private PaperId two;
    private PaperId three;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        one = papers.add(cast.group(), "One");
        two = papers.add(cast.group(), "Two");
        three = papers.add(cast.group(), "Three");
    }

    @Test
    void marksAreKeptAndTakenBack() {
        TriageBoard board = open(cast.member(), "sort=oldest");
        board.mark(one.toString(), "save", true, false);
        board.mark(two.toString(), "hide", true, false);
        assertThat(board.mark(three.toString(), "vote", true, false)).isFalse();
        assertThat(states.mine(one).saved()).isTrue();
        assertThat(states.mine(two).hidden()).isTrue();
        assertThat(upvotes.of(three).mine()).isTrue();
        board.mark(one.toString(), "save", false, false);
        board.mark(two.toString(), "hide", false, false);
        board.mark(three.toString(), "vote", false, false);
        assertThat(states.mine(one).saved()).isFalse();
        assertThat(states.mine(two).hidden()).isFalse();
        assertThat(upvotes.of(three).mine()).isFalse();
    }

    /** As its card would be after the page was loaded again. */
    @Test
    void whatLeftTheQueueIsTakenBackAllTheSame() {
        open(cast.member(), "q=-is:saved").mark(two.toString(), "save", true, false);
        TriageBoard again = open(cast.member(), "q=-is:saved");
        assertThat(again.placeOf(two.toString())).isEqualTo(-1);
        assertThat(again.placeOf(three.toString())).isNotNegative();
        again.mark(two.toString(), "save", false, false);
        assertThat(states.mine(two).saved()).isFalse();
    }

    @Test
    void aPaperOfAnotherGroupIsNotFound() {
        PaperId foreign = papers.add(stage.make().group(), "Elsewhere");
        TriageBoard board = open(cast.member(), "sort=oldest");
        for (String verb : List.of("save", "hide", "vote")) {
            assertThatThrownBy(() -> board.mark(foreign.toString(), verb, true, false))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void aPaperOnAnOpenBallotIsApprovedThere() {
        BallotDetails ballot = ballots.open(cast);
        PaperId banana = ballot.paperIds().getFirst();
        TriageBoard board = open(cast.member(), "q=banana");
        assertThat(board.mark(banana.toString(), "vote", true, false)).isTrue();
        assertThat(approvals.open(cast.group(), List.of(banana)))
                .isEqualTo(Map.of(banana, new OpenVote(ballot.id(), banana, ballot.title(), false, true)));
        assertThat(upvotes.of(banana).mine()).isFalse();
        board.mark(banana.toString(), "vote", false, true);
        assertThat(votes.mine(ballot.id())).isEmpty();
    }

    @Test
    void aNoteIsWrittenAndTakenBack() {
        TriageBoard board = open(cast.member(), "sort=oldest");
        String note = board.write(0, "Worth an hour", false).get("id").asString();
        assertThat(notes.counts(cast.group(), List.of(one))).containsEntry(one, 1);
        board.unwrite(one.toString(), note);
        assertThat(notes.counts(cast.group(), List.of(one))).isEmpty();
        board.write(0, "Ask @Max Member", false);
        assertThat(database.sql("select count(*) from mention where account_id = ?")
                        .param(cast.otherMember().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(board.write(0, " ", false).get("problem").asString()).isNotBlank();
    }

    @Test
    void thePlaceIsKeptAndShownInTheDrawer() {
        TriageBoard board = open(cast.member(), "sort=oldest");
        board.at(1);
        assertThat(triage.place(cast.group(), "sort=oldest")).contains(new TriagePlace("sort=oldest", two, 1, 3));
        var place = groups.open(cast.slug()).place();
        assertThat(entry.count(place)).isEqualTo(new DrawerEntry.Count(1, false));
        board.at(3);
        assertThat(entry.count(place)).isEqualTo(DrawerEntry.Count.NONE);
        open(cast.member(), "sort=oldest&paper=" + three);
        assertThat(triage.place(cast.group(), "sort=oldest").orElseThrow().paper())
                .isEqualTo(three);
        open(cast.member(), "sort=oldest&paper=nonsense");
        assertThat(triage.place(cast.group(), "sort=oldest").orElseThrow().paper())
                .isEqualTo(three);
    }

    @Test
    void theQueueStaysInItsOrderAndGrowsAtItsEnd() {
        Deck deck = as(cast.member(), () -> new Deck(desk, cast.group(), Queue.of("sort=title")));
        assertThat(deck.ids()).containsExactly(one, three, two);
        PaperId another = papers.add(cast.group(), "Another");
        assertThat(as(cast.member(), deck::grow)).isTrue();
        assertThat(deck.ids()).containsExactly(one, three, two, another);
        assertThat(as(cast.member(), deck::grow)).isFalse();
    }

    @Test
    void onlyWhatChangedIsSentAgain() {
        signIn(cast.member());
        Deck deck = new Deck(desk, cast.group(), Queue.of("sort=oldest"));
        assertThat(deck.cards(0, 3)).extracting(Card::title).containsExactly("One", "Two", "Three");
        assertThat(deck.changed(0, 3)).isEmpty();
        as(cast.owner(), () -> upvotes.give(two));
        signIn(cast.member());
        assertThat(deck.changed(0, 3)).singleElement().satisfies(it -> {
            assertThat(it.place()).isEqualTo(1);
            assertThat(it.others()).isEqualTo(1);
            assertThat(it.chosen()).isFalse();
        });
        assertThat(deck.changed(0, 3)).isEmpty();
    }

    @Test
    void aSearchFindsWithinTheQueue() {
        TriageBoard board = open(cast.member(), "sort=oldest");
        assertThat(board.search("thre").get("papers").get(0).get("place").asInt())
                .isEqualTo(2);
        assertThat(board.search("zeppelin").get("papers")).isEmpty();
        assertThat(board.search("state:maybe").get("problem").asString()).contains("state:maybe");
        TriageBoard narrow = open(cast.member(), "q=two OR one");
        assertThat(narrow.search("three").get("papers")).isEmpty();
        assertThat(narrow.search("two").get("papers")).hasSize(1);
    }

    @Test
    void guestsLookOnly() {
        TriageBoard board = open(cast.guest(), "sort=oldest");
        board.at(2);
        assertThatThrownBy(() -> board.mark(one.toString(), "save", true, false))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> board.mark(one.toString(), "vote", true, false))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void thereIsSomethingToBeginWith() {
        signIn(cast.member());
        UI.getCurrent().navigate("g/" + cast.slug() + "/triage");
        assertThat(page()).contains("The whole library waits for you", "Not begun");
        open(cast.member(), "q=one OR two").at(1);
        UI.getCurrent().navigate("g/" + cast.slug() + "/triage");
        assertThat(page()).contains("0 papers left: Library:", "2 of 2, 0 left", "The whole library");
        TestGroup.Cast empty = stage.make();
        signIn(empty.member());
        UI.getCurrent().navigate("g/" + empty.slug() + "/triage");
        assertThat(page()).contains("Nothing to triage yet", "Paste the digest");
        UI.getCurrent().navigate("g/" + empty.slug() + "/triage/queue");
        assertThat(page()).contains("Nothing to triage here");
        UI.getCurrent().navigate("g/" + cast.slug() + "/triage/queue");
        assertThat(page()).doesNotContain("One");
    }

    @Test
    void whatCannotBeUnderstoodIsSaid() {
        signIn(cast.member());
        UI.getCurrent().navigate("g/" + cast.slug() + "/triage/queue", QueryParameters.of("q", "votes:x"));
        assertThat(page()).contains("Nothing to triage here", "votes:x");
    }

    @Test
    void whatMembersUpvotedGoesOnABallot() {
        TriageBoard board = open(cast.organiser(), "sort=oldest");
        assertThatThrownBy(() -> board.finish("Put on a ballot")).hasMessageContaining("Nobody has upvoted");
        run(cast.member(), () -> upvotes.give(two));
        signIn(cast.organiser());
        board.finish("Put on a ballot");
        assertThat(text(find(Dialog.class).single())).contains("Two").doesNotContain("Three");
    }

    private TriageBoard open(AccountId who, String search) {
        signIn(who);
        UI.getCurrent().navigate("g/" + cast.slug() + "/triage/queue", QueryParameters.fromString(search));
        return find(TriageBoard.class).single();
    }

    private String page() {
        return text((Component) getCurrentView());
    }
}
