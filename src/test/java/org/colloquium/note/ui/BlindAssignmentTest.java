package org.colloquium.note.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.colloquium.ViewTest;
import org.colloquium.account.TestAccounts;
import org.colloquium.assignment.TestAssignments;
import org.colloquium.group.GroupService;
import org.colloquium.group.TestGroup;
import org.colloquium.note.BlindRule;
import org.colloquium.note.BlindService;
import org.colloquium.note.TestNotes;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.TestPapers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Blind first for one assignment, from its form to the page of the one who is assigned. */
class BlindAssignmentTest extends ViewTest {
    private static final LocalDateTime LATER = LocalDateTime.of(2199, 1, 1, 14, 0);

    @Autowired
    NotesOnPaper notesOnPaper;

    @Autowired
    BlindService blind;

    @Autowired
    GroupService groups;

    @Autowired
    TestNotes written;

    @Autowired
    TestAssignments plans;

    @Autowired
    TestGroup stage;

    @Autowired
    TestPapers papers;

    TestGroup.Cast cast;
    PaperId paper;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        paper = papers.add(cast.group(), "Tides in Harbours");
        plans.assign(cast, paper, cast.member(), "presenter");
    }

    @Test
    void anOrganiserSetsItMovesItsEndAndLiftsIt() {
        change();
        assertThat(box().getValue()).isFalse();
        assertThat(find(DateTimePicker.class).all()).isEmpty();
        test(box()).click();
        click("Save");
        assertThat(rules()).containsExactly(new BlindRule(paper, cast.member(), null));

        change();
        assertThat(box().getValue()).isTrue();
        find(DateTimePicker.class).single().setValue(LocalDateTime.of(2020, 1, 1, 14, 0));
        click("Save");
        assertThat(text(find(com.vaadin.flow.component.dialog.Dialog.class).single()))
                .contains("has passed already");
        find(DateTimePicker.class).single().setValue(LATER);
        click("Save");
        assertThat(rules())
                .containsExactly(new BlindRule(
                        paper,
                        cast.member(),
                        LATER.atZone(ZoneId.of("Europe/Berlin")).toInstant()));

        change();
        assertThat(find(DateTimePicker.class).single().getValue()).isEqualTo(LATER);
        test(box()).click();
        click("Save");
        assertThat(rules()).isEmpty();
    }

    @Test
    void itEndsWithTheAssignment() {
        TestAccounts.run(cast.organiser(), () -> blind.set(cast.group(), new BlindRule(paper, cast.member(), null)));
        change();
        click("Remove");
        assertThat(rules()).isEmpty();
    }

    @Test
    void whereItHoldsForAllThereIsNothingToChoose() {
        TestAccounts.run(cast.organiser(), () -> blind.set(cast.group(), BlindRule.ALL));
        change();
        assertThat(find(Checkbox.class).all()).extracting(Checkbox::getLabel).doesNotContain("Blind first");
    }

    @Test
    void whenTheTimeComesTheOpenPageShowsTheOthers() throws InterruptedException {
        written.write(cast.otherMember(), paper, "Written by the other");
        TestAccounts.run(
                cast.organiser(),
                () -> blind.set(
                        cast.group(),
                        new BlindRule(paper, cast.member(), Instant.now().plusSeconds(2))));
        signIn(cast.member());
        Component page = notesOnPaper.section(groups.open(cast.slug()), paper).orElseThrow();
        UI.getCurrent().add(page);
        assertThat(text(page)).contains("is hidden until you have published").doesNotContain("Max Member");
        for (int wait = 0; wait < 200 && !text(page).contains("Max Member"); wait++) {
            Thread.sleep(100);
            runPendingSignalsTasks();
            roundTrip();
        }
        assertThat(text(page)).contains("Max Member").doesNotContain("is hidden until");
    }

    private void change() {
        signIn(cast.organiser());
        UI.getCurrent().navigate("g/" + cast.slug() + "/assignments", QueryParameters.fromString("by=member"));
        click("Change");
    }

    private Checkbox box() {
        return find(Checkbox.class).all().stream()
                .filter(it -> it.getLabel().startsWith("Blind first"))
                .findFirst()
                .orElseThrow();
    }

    private List<BlindRule> rules() {
        return TestAccounts.as(cast.guest(), () -> blind.rules(cast.group()));
    }

    private void click(String label) {
        test(find(Button.class).withText(label).single()).click();
    }
}
