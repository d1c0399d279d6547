package org.colloquium.vote.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.colloquium.ViewTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.PageRequest;
import org.colloquium.common.ui.DrawerEntry;
import org.colloquium.group.GroupService;
import org.colloquium.group.TestGroup;
import org.colloquium.group.TestGroup.Cast;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.TestPapers;
import org.colloquium.vote.BallotDetails;
import org.colloquium.vote.BallotId;
import org.colloquium.vote.BallotLine;
import org.colloquium.vote.BallotService;
import org.colloquium.vote.BallotState;
import org.colloquium.vote.CountService;
import org.colloquium.vote.CountedVotes;
import org.colloquium.vote.NominationService;
import org.colloquium.vote.Terms;
import org.colloquium.vote.TestBallots;
import org.colloquium.vote.VoteService;
import org.colloquium.vote.Voter;
import org.colloquium.vote.count.Approvals;
import org.colloquium.vote.count.Rankings;
import org.colloquium.vote.count.TieBreak;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class BallotViewTest extends ViewTest {
    @Autowired
    BallotService ballots;

    @Autowired
    VoteService votes;

    @Autowired
    GroupService groups;

    @Autowired
    TestBallots stage;

    @Autowired
    TestGroup people;

    @Autowired
    TestPapers papers;

    @Autowired
    BallotsPlace place;

    @Autowired
    BallotNews news;

    @Autowired
    PaperBallots section;

    @Autowired
    PutOnBallot bulk;

    @Autowired
    ProposeForBallot propose;

    @Autowired
    NominationService nominations;

    private Cast cast;

    @BeforeEach
    void prepare() {
        cast = people.make();
    }

    @Test
    void aTickIsSavedAtOnce() throws InterruptedException {
        BallotDetails ballot = stage.open(cast);
        open(cast.member(), ballot.id());
        assertThat(heading()).isEqualTo("What do we discuss next?");
        assertThat(page())
                .contains(
                        "0 of 4 have voted", "The two with the most approvals are chosen.", "You have not voted yet.");
        tick("Banana peeling");
        tick("Mapping Images");
        assertThat(page()).contains("Your vote is saved: two approved.");
        await(() -> page().contains("1 of 4 have voted"));
        assertThat(approved(cast.member(), ballot)).hasSize(2);
        tick("Banana peeling");
        assertThat(page()).contains("Your vote is saved: one approved.");
        test(button("Withdraw")).click();
        assertThat(votes.mine(ballot.id())).isEmpty();
        assertThat(page()).contains("You have not voted yet.");
        await(() -> page().contains("0 of 4 have voted"));
        test(button("None of these")).click();
        assertThat(page()).contains("Your vote is saved: none approved.");
        assertThat(approved(cast.member(), ballot)).isEmpty();
    }

    @Test
    void papersAreRankedByButtonsNumbersAndTyping() {
        BallotDetails ballot = stage.open(cast, "schulze", Map.of());
        open(cast.member(), ballot.id());
        assertThat(page()).contains("Put the papers in your order", "Not ranked yet");
        press("Rank next: Mapping Images");
        press("Rank next: Zebra stripes");
        assertThat(page()).contains("Your vote is saved: two ranked.");
        press("Move up: Zebra stripes");
        assertThat(ranking(ballot)).isEqualTo(List.of(List.of("Zebra stripes"), List.of("Mapping Images")));
        test(number("Place: Mapping Images")).setValue(1);
        assertThat(ranking(ballot)).isEqualTo(List.of(List.of("Mapping Images"), List.of("Zebra stripes")));
        press("Make equal with the one above: Zebra stripes");
        assertThat(ranking(ballot)).isEqualTo(List.of(List.of("Mapping Images", "Zebra stripes")));
        press("Take out of your order: Zebra stripes");
        assertThat(ranking(ballot)).isEqualTo(List.of(List.of("Mapping Images")));
        test(button("Undo")).click();
        assertThat(ranking(ballot)).isEqualTo(List.of(List.of("Mapping Images", "Zebra stripes")));
        test(find(ComboBox.class).single()).selectItem("Banana peeling");
        assertThat(ranking(ballot).getLast()).isEqualTo(List.of("Banana peeling"));
    }

    @Test
    void dotsAreGivenWithWhatIsLeftInSight() {
        BallotDetails ballot = stage.open(cast, "quadratic", Map.of("budget", 10));
        open(cast.member(), ballot.id());
        assertThat(page()).contains("10 of 10 credits left", "You have not voted yet.");
        test(number("Dots: Banana peeling")).setValue(3);
        assertThat(page()).contains("1 of 10 credits left", "Your vote is saved: three dots given for nine credits.");
        assertThat(number("Dots: Banana peeling").getMax()).isEqualTo(3);
        assertThat(number("Dots: Zebra stripes").getMax()).isEqualTo(1);
        test(number("Dots: Zebra stripes")).setValue(1);
        test(button("Undo")).click();
        test(button("Undo")).click();
        assertThat(votes.mine(ballot.id())).isEmpty();
        test(button("Abstain")).click();
        assertThat(page()).contains("Your vote is saved: you abstain.", "10 of 10 credits left");
        assertThat(votes.mine(ballot.id())).isPresent();
    }

    @Test
    void marksMayBeLeftOpen() {
        BallotDetails ballot = stage.open(cast, "score", Map.of("max", 5));
        open(cast.member(), ballot.id());
        assertThat(page()).contains("Give marks from 0 to 5");
        test(number("Mark: Banana peeling")).setValue(0);
        test(number("Mark: Zebra stripes")).setValue(5);
        assertThat(page()).contains("Your vote is saved: two papers marked.");
        assertThat((Map<?, ?>) votes.mine(ballot.id()).orElseThrow().answer().get("scores"))
                .hasSize(2);
    }

    @Test
    void theMethodGoesByTheSeatsUntilOneIsChosen() throws InterruptedException {
        open(cast.organiser(), stage.draft(cast).id());
        MethodFields fields = new MethodFields();
        assertThat(fields.method()).isEqualTo("approval");
        fields.show(2, "score", Map.of("max", 5));
        assertThat(fields.options(Map.of())).isEqualTo(Map.of("max", 5, "by", "mean"));
        test(button("Change")).click();
        assertThat(find(Select.class).all()).isNotEmpty();
        test(number("How many papers are chosen")).setValue(3);
        test(button("Save")).click();
        await(() -> page().contains("Approval, three seats"));
    }

    @Test
    void eachMethodHasItsPicture() {
        Map<String, String> pictures = Map.of(
                "score", "Mean",
                "dots", "Dots",
                "schulze", "Two by two",
                "ranked-pairs", "Two by two",
                "irv", "Round by round",
                "stv", "Round by round",
                "meek", "Round by round",
                "equal-shares", "Who paid for it",
                "phragmen", "Who bears it");
        pictures.forEach((method, words) -> {
            BallotDetails ballot = stage.open(cast, method, Map.of());
            stage.voteFor(cast.member(), ballot, 1, 2);
            stage.voteFor(cast.owner(), ballot, 1, 3);
            stage.voteFor(cast.otherMember(), ballot, 2, 0);
            TestAccounts.run(cast.organiser(), () -> ballots.close(ballot.id()));
            open(cast.guest(), ballot.id());
            assertThat(heading()).as(method).contains("CogACT", "are chosen");
            assertThat(page()).as(method).contains(words, "Above the heavy line: the two seats.");
        });
    }

    @Test
    void aFileIsCountedAgain(@Autowired CountService counting, @Autowired JsonMapper json) {
        BallotDetails ballot = stage.open(cast, "irv", Map.of());
        stage.voteFor(cast.member(), ballot, 1, 2);
        TestAccounts.run(cast.organiser(), () -> ballots.close(ballot.id()));
        byte[] file = TestAccounts.as(cast.guest(), () -> json.writeValueAsBytes(votes.votes(ballot.id())));
        open(cast.guest(), ballot.id());
        RecountView view = new RecountView(counting, json);
        CountedVotes read = view.read(file);
        view.show(read, counting.count(read.method(), read.question(), read.votes()));
        assertThat(view.getElement().getTextRecursively())
                .contains("CogACT", "are chosen", read.votesDigest(), "It is the one that the file names");
        String lot = new String(file, StandardCharsets.UTF_8)
                .replace("\"tieBreak\":\"order\"", "\"tieBreak\":\"lot\"")
                .replace("\"tieSeed\":null", "\"tieSeed\":\"a seed\"");
        assertThat(view.read(lot.getBytes(StandardCharsets.UTF_8)).question().tieBreak())
                .isEqualTo(new TieBreak("lot", "a seed"));
        for (String wrong : List.of("", "[]", "{}", "no json", "{\"method\": 3, \"votes\": {}}")) {
            assertThatThrownBy(() -> view.read(wrong.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(InvalidInputException.class);
        }
    }

    private void press(String label) {
        test(find(Button.class).all().stream()
                        .filter(it -> label.equals(it.getAriaLabel().orElse("")))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private IntegerField number(String label) {
        return find(IntegerField.class).all().stream()
                .filter(it -> label.equals(it.getAriaLabel().orElse("")) || label.equals(it.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private List<List<String>> ranking(BallotDetails ballot) {
        Map<String, String> titles =
                ballot.papers().stream().collect(Collectors.toMap(it -> it.id().toString(), it -> it.title()));
        return Rankings.in(votes.mine(ballot.id()).orElseThrow().answer()).stream()
                .map(place -> place.stream().map(titles::get).sorted().toList())
                .toList();
    }

    @Test
    void aVoteThatCannotBeOpenedIsSaidToBeLost(@Autowired JdbcClient database) {
        BallotDetails ballot = stage.open(cast);
        stage.vote(cast.member(), ballot, 1);
        database.sql("update vote set sealed_answer = 'of a lost key' where ballot_id = ?")
                .param(ballot.id().value())
                .update();
        open(cast.member(), ballot.id());
        assertThat(page()).contains("this server has lost the key to it. Please vote again.");
        tick("Mapping Images");
        assertThat(page()).contains("Your vote is saved: one approved.").doesNotContain("lost the key");
    }

    @Test
    void guestsSeeWhoHasVotedAndNoBoxes() {
        BallotDetails ballot = stage.open(cast);
        stage.vote(cast.member(), ballot, 1);
        open(cast.guest(), ballot.id());
        assertThat(find(Checkbox.class).exists()).isFalse();
        assertThat(find(Button.class).withText("Close now").exists()).isFalse();
        assertThat(page())
                .contains("as a guest", "1 of 4 have voted", "Max Member")
                .doesNotContain("Mei Member");
    }

    @Test
    void whatOthersDoAppears() throws InterruptedException {
        BallotDetails ballot = stage.open(cast);
        open(cast.member(), ballot.id());
        tick("Zebra stripes");
        stage.vote(cast.owner(), ballot, 1);
        await(() -> page().contains("2 of 4 have voted"));
        assertThat(page()).contains("Your vote is saved: one approved.").doesNotContain("Olga Owner");
        stage.vote(cast.member(), ballot, 1, 2, 3);
        await(() -> page().contains("Your vote is saved: three approved."));
        TestAccounts.run(cast.organiser(), () -> ballots.close(ballot.id()));
        await(() -> heading().contains("chosen"));
        assertThat(heading()).isEqualTo("CogACT and Mapping Images are chosen");
    }

    @Test
    void anOrganiserClosesAfterBeingAsked() {
        BallotDetails ballot = stage.open(cast);
        stage.vote(cast.member(), ballot, 1);
        open(cast.organiser(), ballot.id());
        test(button("Close now")).click();
        assertThat(ballots.details(ballot.id()).state()).isEqualTo(BallotState.OPEN);
        assertThat(find(ConfirmDialog.class).single().getElement().getProperty("message"))
                .contains("the result may tell who voted what");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(ballots.details(ballot.id()).state()).isEqualTo(BallotState.CLOSED);
    }

    @Test
    void theResultSaysWhoWonAndWhy() {
        BallotDetails ballot = stage.open(cast);
        stage.vote(cast.owner(), ballot, 1, 2);
        stage.vote(cast.organiser(), ballot, 1, 2);
        stage.vote(cast.member(), ballot, 1, 3);
        stage.vote(cast.otherMember(), ballot, 1, 2);
        TestAccounts.run(cast.owner(), () -> ballots.close(ballot.id()));
        open(cast.member(), ballot.id());
        assertThat(page())
                .contains(
                        "CogACT and Mapping Images are chosen",
                        "Four and three of four approved them. The next has one, so no single vote could have changed",
                        "Four members voted, all that could.",
                        "CogACT is first with 4, Mapping Images second with 3.",
                        "Only you see which vote is yours.",
                        "sha256:");
        assertThat(page()).contains("Sum");
        open(cast.guest(), ballot.id());
        assertThat(page()).contains("are chosen").doesNotContain("Only you see");
    }

    @Test
    void aNamedBallotSaysSoBeforeOneVotesAndTellsAfterTheClose(@Autowired JdbcClient database) {
        BallotDetails ballot = stage.open(cast, TestBallots.NAMED);
        open(cast.member(), ballot.id());
        assertThat(page())
                .contains("This ballot is named: after the close everybody in the group sees who voted what.")
                .doesNotContain("Nobody sees what you voted");
        stage.vote(cast.member(), ballot, 1);
        stage.vote(cast.owner(), ballot);
        TestAccounts.run(cast.owner(), () -> ballots.close(ballot.id()));
        open(cast.guest(), ballot.id());
        assertThat(page()).contains("Who voted what", "Mei Member", ": CogACT", "Olga Owner", ": none of these");
        database.sql("update vote set sealed_pointer = 'v1.AAAA' where ballot_id = ? and member_id = ?")
                .params(ballot.id().value(), cast.member().value())
                .update();
        open(cast.guest(), ballot.id());
        assertThat(page()).contains("Somebody", "Some names cannot be shown", "Olga Owner");
        open(cast.member(), stage.open(cast).id());
        assertThat(page()).contains("Nobody sees what you voted").doesNotContain("This ballot is named");
    }

    @Test
    void oneAbstainsOrCannotMakeIt() throws InterruptedException {
        BallotDetails ballot = stage.open(cast);
        open(cast.member(), ballot.id());
        test(button("Cannot make it")).click();
        assertThat(page()).contains("You cannot make it; nobody waits for your vote.");
        await(() -> page().contains("Cannot make itMei"));
        test(button("I can vote after all")).click();
        test(button("Abstain")).click();
        assertThat(page()).contains("Your vote is saved: you abstain.");
        await(() -> page().contains("1 of 4 have voted"));
        test(button("Undo")).click();
        assertThat(page()).contains("You have not voted yet.");
    }

    @Test
    void aBallotWithTooFewVotesSaysWhatWasMissing() {
        BallotDetails ballot = stage.open(cast, new Terms(false, 3, null, null, true, false, 24, null, "order"));
        stage.vote(cast.member(), ballot, 1);
        open(cast.organiser(), ballot.id());
        assertThat(page())
                .contains(
                        "A result needs three votes. With fewer the ballot ends without one.",
                        "It closes as soon as all have voted");
        test(button("Close now")).click();
        test(find(ConfirmDialog.class).single()).confirm();
        open(cast.member(), ballot.id());
        assertThat(page()).contains("without a result: 1 of 4 voted, 3 were needed.");
        navigate("g/" + cast.slug() + "/ballots", BallotsView.class);
        assertThat(page()).contains("Too few voted for a result");
    }

    @Test
    void membersProposePapersAndTakeThemBack() throws InterruptedException {
        BallotDetails draft = stage.draft(cast);
        PaperId owls = papers.add(cast.group(), "Owls at night");
        signIn(cast.member());
        assertThat(section.section(groups.open(cast.slug()), owls).orElseThrow().isVisible())
                .isFalse();
        open(cast.organiser(), draft.id());
        test(button("Ask for nominations")).click();
        await(() -> page().contains("Members propose papers until the voting opens."));
        assertThat(page()).contains("Put up by an organiser");
        signIn(cast.member());
        assertThat(text(section.section(groups.open(cast.slug()), owls).orElseThrow()))
                .contains("Put on a ballot");
        navigate("g/" + cast.slug() + "/ballots", BallotsView.class);
        assertThat(page()).contains("Nominations", "Members propose papers");
        propose.run(groups.open(cast.slug()), List.of(owls));
        test(button("Propose")).click();
        await(() -> page().contains("Proposed by you"));
        assertThat(find(Button.class).all()).noneMatch(it -> it.getText().equals("Open the ballot"));
        test(labelled("Take back: Owls at night")).click();
        assertThat(page()).doesNotContain("Proposed by");
        nominations.propose(draft.id(), owls);
        open(cast.organiser(), draft.id());
        assertThat(page()).contains("Proposed by Mei Member");
        test(labelled("Remove: Owls at night")).click();
        assertThat(page()).doesNotContain("Proposed by");
        test(button("Open the ballot")).click();
        assertThat(ballots.details(draft.id()).state()).isEqualTo(BallotState.OPEN);
    }

    @Test
    void aSeasonTellsOnesOwnShareAndHowTheGroupsLie() {
        Terms terms = new Terms(false, null, null, null, false, false, 24, "Autumn 2026", "order");
        BallotDetails first = stage.open(cast, "equal-shares", Map.of(), terms);
        open(cast.member(), first.id());
        assertThat(page())
                .contains("It belongs to the season Autumn 2026")
                .contains("You have not voted in this season yet; you carry nothing over.")
                .contains("matched with those of the next");
        stage.vote(cast.owner(), first, 0, 1);
        stage.vote(cast.organiser(), first, 0, 1);
        stage.vote(cast.member(), first, 3);
        TestAccounts.as(cast.organiser(), () -> ballots.close(first.id()));
        open(cast.member(), first.id());
        assertThat(page())
                .contains("Season Autumn 2026", "1 ballot counted")
                .contains("Your share: the one paper that you approved was not chosen, and you carry over 2/3.")
                .contains("Three members carry over from nothing to 2/3, the one in the middle nothing.")
                .contains("you: 2/3; 0 of 1");
        BallotDetails second = stage.open(cast, "equal-shares", Map.of(), terms);
        open(cast.member(), second.id());
        assertThat(page()).contains("you carry over 2/3.");
    }

    @SuppressWarnings("unchecked")
    private List<ComboBox<String>> seasons() {
        return find(ComboBox.class).all().stream()
                .filter(it -> String.valueOf(it.getLabel()).startsWith("Season"))
                .map(it -> (ComboBox<String>) it)
                .toList();
    }

    @Test
    @SuppressWarnings("unchecked")
    void aSeasonAndAReminderAreChosenBeforeTheOpening() {
        BallotDetails draft = stage.draft(cast);
        open(cast.organiser(), draft.id());
        test(button("Change")).click();
        IntegerField reminder = find(IntegerField.class).all().stream()
                .filter(it -> it.getLabel().startsWith("Remind who has not voted"))
                .findFirst()
                .orElseThrow();
        reminder.setValue(6);
        assertThat(seasons()).isEmpty();
        Select<String> method = find(Select.class).all().stream()
                .filter(it -> "Counted by".equals(it.getLabel()))
                .findFirst()
                .orElseThrow();
        method.setValue("equal-shares");
        seasons().getFirst().setValue("Spring");
        test(button("Save")).click();
        Terms terms = TestAccounts.as(cast.organiser(), () -> ballots.details(draft.id()))
                .terms();
        assertThat(terms.season()).isEqualTo("Spring");
        assertThat(terms.reminderHours()).isEqualTo(6);
    }

    @Test
    @SuppressWarnings("unchecked")
    void howEqualCountsAreSettledIsChosenAndToldBeforeAnybodyVotes() {
        BallotDetails draft = stage.draft(cast);
        open(cast.organiser(), draft.id());
        assertThat(page()).contains("Equal counts are settled by the order of the papers, as they stand");
        test(button("Change")).click();
        Select<String> ties = find(Select.class).all().stream()
                .filter(it -> "Equal counts are settled by".equals(it.getLabel()))
                .findFirst()
                .orElseThrow();
        assertThat(ties.getListDataView().getItems())
                .as("no paper takes minutes")
                .containsExactly("order", "lot");
        ties.setValue("lot");
        test(button("Save")).click();
        open(cast.organiser(), draft.id());
        assertThat(page()).contains("in an order that is drawn then").doesNotContain("The lot is drawn from");
        test(button("Open the ballot")).click();
        open(cast.member(), draft.id());
        BallotDetails open = TestAccounts.as(cast.member(), () -> ballots.details(draft.id()));
        assertThat(page())
                .contains("before anybody could vote", "The lot is drawn from: ", String.valueOf(open.tieSeed()));
        TestAccounts.run(cast.organiser(), () -> ballots.close(draft.id()));
        open(cast.guest(), draft.id());
        assertThat(page()).contains("That order was drawn by lot", String.valueOf(open.tieSeed()));
    }

    @Test
    void howItStandsIsShownWhereThatWasAgreed() throws InterruptedException {
        BallotDetails ballot = stage.open(cast, new Terms(true, null, null, null, false, true, 24, null, "order"));
        open(cast.guest(), ballot.id());
        assertThat(page()).contains("So far", "There are too few votes to show how it stands.");
        stage.vote(cast.member(), ballot, 1);
        await(() -> page().contains("One vote is in it."));
        assertThat(page())
                .contains("How it stands is shown while members vote.")
                .doesNotContain("Who voted what");
        open(cast.guest(), stage.open(cast).id());
        assertThat(page()).doesNotContain("So far");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aVoteIsGivenToAnotherMemberAndTakenBack() throws InterruptedException {
        BallotDetails ballot = stage.open(cast);
        open(cast.member(), ballot.id());
        Select<Voter> to = find(Select.class).single();
        to.setValue(ballots.details(ballot.id()).voter(cast.owner()).orElseThrow());
        test(button("Give my vote")).click();
        await(() -> page().contains("Olga Owner votes for you: the one answer counts for both."));
        assertThat(page()).contains("Gave their voteMei Memberto Olga Owner");
        open(cast.owner(), ballot.id());
        assertThat(page()).contains("You vote for Mei Member too: your answer counts for each.");
        open(cast.member(), ballot.id());
        test(button("Take my vote back")).click();
        await(() -> page().contains("Give your vote on this ballot to somebody."));
        assertThat(page()).contains("You have not voted yet.");
    }

    @Test
    void aDraftIsNotThereForMembers() {
        BallotDetails draft = stage.draft(cast);
        signIn(cast.member());
        assertThat(arrives(draft.id())).isFalse();
        signIn(cast.stranger());
        assertThat(arrives(stage.open(cast).id())).isFalse();
        open(cast.organiser(), draft.id());
        assertThat(page()).contains("A draft, which only organisers see.", "CogACT: A Model");
        test(button("Open the ballot")).click();
        assertThat(ballots.details(draft.id()).state()).isEqualTo(BallotState.OPEN);
    }

    @Test
    void papersOfADraftAreMovedAndRemoved() {
        BallotDetails draft = stage.draft(cast);
        open(cast.organiser(), draft.id());
        test(labelled("Move up: CogACT: A Model")).click();
        test(labelled("Remove: Zebra stripes")).click();
        assertThat(ballots.details(draft.id()).papers())
                .extracting(it -> it.title())
                .containsExactly("CogACT: A Model", "Banana peeling", "Mapping Images");
    }

    @Test
    void theListTellsWhatWaits() throws InterruptedException {
        BallotDetails one = stage.open(cast);
        stage.draft(cast);
        signIn(cast.member());
        navigate("g/" + cast.slug() + "/ballots", BallotsView.class);
        assertThat(heading()).isEqualTo("One ballot waits for your vote");
        assertThat(page()).contains("Nobody has voted").doesNotContain("Drafts");
        stage.vote(cast.owner(), one, 1);
        await(() -> page().contains("One of four has voted"));
        TestAccounts.run(cast.owner(), () -> ballots.close(one.id()));
        await(() -> page().contains("CogACT and Banana peeling were chosen"));
        assertThat(heading()).isEqualTo("No ballot is open");
        signIn(cast.organiser());
        navigate("g/" + cast.slug() + "/ballots", BallotsView.class);
        assertThat(page()).contains("Drafts, which only organisers see", "Opens when you open it");
    }

    @Test
    void chosenPapersArePutOnABallot() {
        List<PaperId> chosen = List.of(papers.add(cast.group(), "One"), papers.add(cast.group(), "Two"));
        signIn(cast.organiser());
        navigate("g/" + cast.slug() + "/ballots", BallotsView.class);
        bulk.run(groups.open(cast.slug()), chosen);
        find(TextField.class).withCaption("Question").single().setValue("");
        test(button("Make the ballot")).click();
        assertThat(text(find(NewBallotDialog.class).single())).contains("A ballot's title has 1 to 200 characters.");
        find(TextField.class).withCaption("Question").single().setValue("Spring?");
        test(button("Make the ballot")).click();
        BallotLine made = ballots.list(cast.group(), Set.of(BallotState.OPEN), new PageRequest(5, null))
                .items()
                .getFirst();
        assertThat(made.title()).isEqualTo("Spring?");
        assertThat(ballots.details(made.id()).paperIds()).isEqualTo(chosen);
        assertThat(heading()).isEqualTo("Spring?");
    }

    @Test
    void theFramePointsToWhatIsOwed() {
        Instant closes = Instant.now().plus(Duration.ofDays(1));
        BallotDetails ballot = stage.make(cast, Instant.EPOCH, closes);
        stage.vote(cast.owner(), ballot, 1);
        signIn(cast.member());
        var group = groups.open(cast.slug()).place();
        assertThat(place.count(group)).isEqualTo(new DrawerEntry.Count(1, true));
        assertThat(news.duties(group)).singleElement().satisfies(it -> {
            assertThat(it.meta()).isEqualTo("Vote. One of four has.");
            assertThat(it.at()).isEqualTo(ballot.closesAt());
            assertThat(it.path()).isEqualTo("g/" + cast.slug() + "/ballots/" + ballot.id());
        });
        assertThat(news.happenings(group, Instant.EPOCH, 5)).hasSize(1);
        signIn(cast.guest());
        assertThat(news.duties(group)).isEmpty();
        assertThat(place.count(group).value()).isZero();
    }

    @Test
    void thePaperTellsOfItsBallots() {
        BallotDetails ballot = stage.open(cast);
        BallotDetails draft = stage.draft(cast);
        stage.vote(cast.owner(), ballot, 1);
        TestAccounts.run(cast.owner(), () -> ballots.close(ballot.id()));
        signIn(cast.guest());
        var group = groups.open(cast.slug());
        assertThat(text(section.section(group, ballot.papers().get(1).id()).orElseThrow()))
                .contains("Chosen, 1 of 1 approved");
        assertThat(section.section(group, draft.papers().get(1).id())
                        .orElseThrow()
                        .isVisible())
                .isFalse();
    }

    private void open(AccountId who, BallotId ballot) {
        signIn(who);
        navigate("g/" + cast.slug() + "/ballots/" + ballot, BallotView.class);
    }

    private boolean arrives(BallotId ballot) {
        try {
            navigate("g/" + cast.slug() + "/ballots/" + ballot, BallotView.class);
            return true;
        } catch (RuntimeException | AssertionError e) {
            return false;
        }
    }

    private List<String> approved(AccountId who, BallotDetails ballot) {
        return TestAccounts.as(
                who, () -> Approvals.in(votes.mine(ballot.id()).orElseThrow().answer()));
    }

    private void tick(String title) {
        test(find(Checkbox.class).all().stream()
                        .filter(it -> it.getAriaLabel().orElse("").equals(title))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private Button button(String words) {
        return find(Button.class).withText(words).single();
    }

    private Button labelled(String label) {
        return find(Button.class).all().stream()
                .filter(it -> it.getAriaLabel().orElse("").equals(label))
                .findFirst()
                .orElseThrow();
    }

    private String heading() {
        return find(H1.class).single().getText();
    }

    private String page() {
        return text((Component) getCurrentView());
    }

    private void await(BooleanSupplier there) throws InterruptedException {
        Instant end = Instant.now().plusSeconds(10);
        while (!there.getAsBoolean() && Instant.now().isBefore(end)) {
            runPendingSignalsTasks();
            roundTrip();
            Thread.sleep(30);
        }
        assertThat(there.getAsBoolean()).as(page()).isTrue();
    }
}
