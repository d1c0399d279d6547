package org.colloquium.paper.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquium.account.TestAccounts.as;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.colloquium.ViewTest;
import org.colloquium.account.AccountId;
import org.colloquium.group.TestGroup;
import org.colloquium.note.TestNotes;
import org.colloquium.paper.NewDoubt;
import org.colloquium.paper.PaperFields;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperImport;
import org.colloquium.paper.PaperMerging;
import org.colloquium.paper.PaperService;
import org.colloquium.paper.PaperTitles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MergeViewTest extends ViewTest {
    @Autowired
    PaperService papers;

    @Autowired
    PaperMerging merging;

    @Autowired
    PaperImport imports;

    @Autowired
    PaperTitles titles;

    @Autowired
    TestNotes notes;

    @Autowired
    TestGroup stage;

    private TestGroup.Cast cast;
    private PaperId one;
    private PaperId other;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        one = add("Tides in Harbours");
        other = add("Ebb and Flood at the Quay");
    }

    @Test
    void aPaperIsMergedFromItsPageAndTheMergeUndone() throws InterruptedException {
        notes.write(cast.owner(), other, "A note on the other");
        open(cast.organiser(), one);
        test(button("Merge")).click();
        PaperPicker picker = find(PaperPicker.class).single();
        picker.setValue(as(cast.organiser(), () -> titles.of(cast.group(), List.of(other)))
                .get(other));
        test(button("Merge", MergeDialog.class)).click();
        await(() -> page().contains("One work with “Ebb and Flood at the Quay”"));
        assertThat(page()).contains("Merged.").contains("Olga Owner");
        test(button("Undo")).click();
        await(() -> !page().contains("One work with"));
        assertThat(page()).contains("Taken apart.").doesNotContain("Olga Owner");
    }

    @Test
    void theAddressOfAMergedPaperLeadsToTheOneThatGoesOn() {
        as(cast.organiser(), () -> merging.merge(one, other));
        signIn(cast.guest());
        UI.getCurrent().navigate("g/" + cast.slug() + "/papers/" + other);
        roundTrip();
        assertThat(find(H1.class).single().getText()).isEqualTo("Tides in Harbours");
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .endsWith("papers/" + one);
        assertThat(find(Button.class).withText("Take apart").exists()).isFalse();
        assertThat(find(Button.class).withText("Merge").exists()).isFalse();
    }

    @Test
    void whoReadsAPaperThatSomebodyMergesIsToldWhereItWent() throws InterruptedException {
        open(cast.member(), other);
        as(cast.organiser(), () -> merging.merge(one, other));
        await(() -> page().contains("Somebody merged this paper with another one meanwhile."));
        assertThat(page()).contains("Tides in Harbours");
    }

    @Test
    void pairsInDoubtAreDecidedInTheLibrary() {
        doubt();
        signIn(cast.organiser());
        navigate("g/" + cast.slug() + "/library", LibraryView.class);
        assertThat(page()).contains("1 pair might be the same work");
        navigate("g/" + cast.slug() + "/library/doubts", DoubtsView.class);
        assertThat(page()).contains("Tides in Harbours", "Ebb and Flood at the Quay", "Perhaps.");
        test(button("Same work")).click();
        assertThat(page()).contains("No papers that might be the same work", "Merged into “Tides in Harbours”.");
        test(button("Undo")).click();
        assertThat(as(cast.guest(), () -> papers.find(other)).id()).isEqualTo(other);
        assertThat(page()).contains("No papers that might be the same work");
    }

    @Test
    void pairsThatAreNotTheSameLeaveTheList() {
        doubt();
        signIn(cast.guest());
        navigate("g/" + cast.slug() + "/library/doubts", DoubtsView.class);
        assertThat(page()).contains("Perhaps.");
        assertThat(find(Button.class).withText("Not the same").exists()).isFalse();
        signIn(cast.organiser());
        navigate("g/" + cast.slug() + "/library/doubts", DoubtsView.class);
        test(button("Not the same")).click();
        assertThat(page()).contains("No papers that might be the same work");
        navigate("g/" + cast.slug() + "/library", LibraryView.class);
        assertThat(page()).doesNotContain("might be the same work");
    }

    @Test
    void whereAFieldComesFromIsSaidOnDemand() {
        as(cast.organiser(), () -> papers.edit(one, it -> it.withVenue("Journal of Ports"), null));
        open(cast.guest(), one);
        assertThat(page()).contains("Journal of Ports").doesNotContain("corrected by");
        test(button("Where this comes from")).click();
        assertThat(page()).contains("Venue: corrected by Otis Organiser", "Title: added by Mei Member");
    }

    private PaperId add(String title) {
        return as(cast.member(), () -> papers.add(cast.group(), PaperFields.titled(title)))
                .id();
    }

    private void doubt() {
        as(cast.member(), () -> {
            imports.doubt(cast.group(), List.of(new NewDoubt(one, other, "Perhaps.", false)));
            return true;
        });
    }

    private void open(AccountId who, PaperId id) {
        signIn(who);
        navigate("g/" + cast.slug() + "/papers/" + id, PaperView.class);
    }

    private Button button(String words) {
        return find(Button.class).withText(words).single();
    }

    private Button button(String words, Class<? extends Component> within) {
        return find(Button.class, find(within).single()).withText(words).single();
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
