package org.colloquium.assignment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.Location;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.colloquium.ViewTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.assignment.Assignee;
import org.colloquium.assignment.BoardService;
import org.colloquium.assignment.PaperRole;
import org.colloquium.assignment.Preference;
import org.colloquium.assignment.PreferenceService;
import org.colloquium.assignment.ProposalEdit;
import org.colloquium.assignment.ProposalService;
import org.colloquium.assignment.TestProposals;
import org.colloquium.assignment.propose.Level;
import org.colloquium.group.TestGroup;
import org.colloquium.meeting.MeetingId;
import org.colloquium.meeting.TestMeetings;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.TestPapers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ProposalViewTest extends ViewTest {
    @Autowired
    TestGroup stage;

    @Autowired
    TestPapers papers;

    @Autowired
    TestMeetings meetings;

    @Autowired
    TestProposals drafts;

    @Autowired
    ProposalService proposals;

    @Autowired
    PreferenceService preferences;

    @Autowired
    BoardService boards;

    TestGroup.Cast cast;
    PaperId clip;
    MeetingId meeting;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        clip = papers.add(cast.group(), "CLIP <b>bold</b>");
        meeting = meetings.plan(cast, 3, clip);
        TestAccounts.run(cast.member(), () -> preferences.state(clip, new Preference(Level.LOVE, false)));
        TestAccounts.run(cast.otherMember(), () -> preferences.state(clip, new Preference(Level.CANNOT, false)));
    }

    @Test
    void fromTheFormToAPublishedPlan() {
        open(cast.organiser());
        assertThat(page()).contains("Propose who takes what").contains("One paper is chosen.");
        press("Propose");
        await(() -> page().contains("Three places are filled"));
        assertThat(page())
                .contains("seen by organisers only")
                .contains("Mei")
                .contains("a paper they love")
                .contains("No plan that keeps the rules is fairer.");
        press("Publish 3 assignments");
        await(() -> !page().contains("Publish 3 assignments"));
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .endsWith("/assignments");
        assertThat(TestAccounts.as(cast.guest(), () -> boards.current(cast.group()))
                        .assignments())
                .hasSize(3);
    }

    @Test
    void aChangeByHandSaysWhatItBringsFirst() {
        drafts.draft(cast, meeting, clip);
        open(cast.organiser());
        assertThat(page()).contains("One place is filled");
        choose("Max Member");
        Component dialog = find(PlaceDialog.class).single();
        assertThat(text(dialog))
                .contains("Max falls from 0 to −6.")
                .contains("Mei rises from −1 to 0.")
                .contains("This breaks a rule: Max cannot take “CLIP <b>bold</b>”.");
        press("Keep");
        assertThat(page()).contains("One rule is broken:").contains("pinned");
    }

    @Test
    void theSecondOfTwoIsToldAndSeesWhatTheFirstDid() {
        drafts.draft(cast, meeting, clip);
        open(cast.organiser());
        choose("Olga Owner");
        TestAccounts.run(
                cast.owner(),
                () -> proposals.change(
                        cast.group(),
                        new ProposalEdit(clip, PaperRole.PRESENTER, cast.member(), cast.otherMember(), true),
                        null));
        press("Keep");
        assertThat(text(find(PlaceDialog.class).single())).contains("Somebody else changed this place in the meantime");
        press("Cancel");
        await(() -> page().contains("One rule is broken"));
        press("Publish 1 assignment");
        await(() -> !page().contains("Publish 1 assignment"));
        assertThat(TestAccounts.as(cast.guest(), () -> boards.current(cast.group()))
                        .assignments())
                .singleElement()
                .satisfies(it -> assertThat(it.member()).isEqualTo(cast.otherMember()));
    }

    @Test
    void whatCannotBeSaysWhatToLoosenAndKeepsTheForm() {
        for (int i = 0; i < 4; i++) {
            PaperId more = papers.add(cast.group(), "Paper " + i);
            meetings.plan(cast, 3, more);
        }
        open(cast.organiser());
        find(IntegerField.class).all().stream()
                .filter(it -> "At most".equals(it.getLabel()))
                .forEach(it -> it.setValue(1));
        press("Propose");
        await(() -> page().contains("No plan keeps these rules together"));
        assertThat(page()).contains("What helps:").contains("Propose who takes what");
    }

    @Test
    void reasonsOfALargeDraftComeWhenTheyAreWorkedOut() {
        PaperId[] many = IntStream.range(0, 12)
                .mapToObj(it -> papers.add(cast.group(), "Paper " + it))
                .toArray(PaperId[]::new);
        List<String> roles = List.of("presenter", "discussant", "scribe", "reader");
        drafts.draft(cast.organiser(), cast, TestProposals.terms(meeting, roles, many));
        open(cast.organiser());
        assertThat(page())
                .contains("48 places are filled")
                .contains("Everybody gets twelve turns.")
                .contains("Working out the reasons.")
                .doesNotContain("Left with");
        await(() -> page().contains("Left with"));
        assertThat(page()).contains("No single handover and no swap").doesNotContain("Working out the reasons");
        open(cast.organiser());
        press("Cancel");
        press("Work out the reasons");
        await(() -> page().contains("Left with"));
    }

    @Test
    void othersFindNothing() {
        drafts.draft(cast, meeting, clip);
        for (AccountId who : List.of(cast.member(), cast.guest(), cast.stranger(), cast.administrator())) {
            signIn(who);
            try {
                UI.getCurrent().navigate("g/" + cast.slug() + "/assignments/propose");
            } catch (RuntimeException e) {
                continue; // not found
            }
            assertThat(getCurrentView()).isNotInstanceOf(ProposalView.class);
        }
    }

    @Test
    void nothingThatMembersSeeChangesWithADraft() {
        List<String> places = List.of(
                "",
                "/assignments",
                "/assignments?by=member",
                "/assignments/preferences",
                "/papers/" + clip,
                "/meetings",
                "/meetings/" + meeting,
                "/members",
                "/library?q=is:chosen");
        for (AccountId who : List.of(cast.member(), cast.guest())) {
            places.forEach(it -> seen(who, it));
            List<String> before = places.stream().map(it -> seen(who, it)).toList();
            drafts.draft(cast, meeting, clip);
            assertThat(places.stream().map(it -> seen(who, it)).toList()).isEqualTo(before);
            assertThat(before.get(1)).doesNotContain("Propose assignments").doesNotContain("Mend");
            TestAccounts.run(cast.organiser(), () -> proposals.discard(cast.group(), null));
        }
    }

    private String seen(AccountId who, String place) {
        signIn(who);
        Location location = new Location("g/" + cast.slug() + place);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
        return page();
    }

    @SuppressWarnings("unchecked")
    private void choose(String name) {
        NativeButton place = find(NativeButton.class).all().stream()
                .filter(it -> it.hasClassName("new"))
                .findFirst()
                .orElseThrow();
        test(place).click();
        ComboBox<Assignee> who = (ComboBox<Assignee>)
                find(ComboBox.class, find(PlaceDialog.class).single()).first();
        who.getListDataView()
                .getItems()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .ifPresent(
                        it -> test(who).selectItem(who.getItemLabelGenerator().apply(it)));
    }

    private void press(String words) {
        test(find(Button.class).withText(words).first()).click();
    }

    private String page() {
        return text((Component) getCurrentView());
    }

    /** Until the page has heard of it, by asking as a browser does. */
    private void await(BooleanSupplier there) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!there.getAsBoolean() && System.nanoTime() < end) {
            ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
            runPendingSignalsTasks();
            roundTrip();
            sleep();
        }
        assertThat(there.getAsBoolean()).as(page()).isTrue();
    }

    private static void sleep() {
        try {
            Thread.sleep(30);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void open(AccountId who) {
        signIn(who);
        UI.getCurrent().navigate("g/" + cast.slug() + "/assignments/propose");
    }
}
