package org.colloquium.paper.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquium.account.TestAccounts.as;
import static org.colloquium.account.TestAccounts.run;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarTester;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.colloquium.ViewTest;
import org.colloquium.account.AccountId;
import org.colloquium.common.ui.Tex;
import org.colloquium.group.TestGroup;
import org.colloquium.paper.PaperFields;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperService;
import org.colloquium.paper.PaperStateService;
import org.colloquium.paper.Reading;
import org.colloquium.paper.StateChange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LibraryViewTest extends ViewTest {
    @Autowired
    PaperService papers;

    @Autowired
    PaperStateService states;

    @Autowired
    TestGroup stage;

    private TestGroup.Cast cast;

    @BeforeEach
    void prepare() {
        cast = stage.make();
    }

    @Test
    void anEmptyLibraryLeadsToTheDigests() throws InterruptedException {
        open(cast.member(), "");
        assertThat(page()).contains("No papers yet. Paste the digest");
        assertThat(find(Button.class).withText("Paste a digest").exists()).isTrue();
        add("The first paper");
        await(() -> page().contains("1 paper"));
        assertThat(page()).doesNotContain("No papers yet");
        assertThat(grid().getGenericDataView().getItems()).hasSize(1);
    }

    @Test
    void aGuestIsNotLedToTheDigests() {
        open(cast.guest(), "");
        assertThat(page()).contains("No papers yet. When a member imports");
        assertThat(find(Button.class).withText("Paste a digest").exists()).isFalse();
        assertThat(find(Button.class).withText("Add a paper").exists()).isFalse();
    }

    @Test
    void wordsAreLookedForAndStandInTheAddress() {
        PaperId one = add("Learning to prompt");
        add("Something else");
        open(cast.member(), "");
        assertThat(items()).hasSize(2);
        test(find(TextField.class).single()).setValue("prompt");
        assertThat(items()).containsExactly(one);
        assertThat(page()).contains("1 of 2 papers");
        test(find(TextField.class).single()).setValue("zebra");
        assertThat(page()).contains("Nothing answers this search.", "0 of 2 papers");
        open(cast.member(), "q=prompt&mine=unread&sort=title&digest=nonsense");
        assertThat(items()).containsExactly(one);
        assertThat(find(TextField.class).single().getValue()).isEqualTo("prompt");
    }

    @Test
    void aSearchIsReadBackAndHalfAWordFinds() {
        PaperId one = add("Learning to prompt");
        add("Something else");
        open(cast.member(), "");
        TextField field = find(TextField.class).single();
        test(field).setValue("prompt state:unread votes:0");
        assertThat(items()).containsExactly(one);
        assertThat(page()).contains("1 of 2 papers", "state unread by you, votes none, word \u201cprompt\u201d");
        test(field).setValue("promp");
        assertThat(items()).containsExactly(one);
        assertThat(page()).contains("1 of 2 papers", "words that begin with \u201cpromp\u201d");
        assertThat(field.getValue()).isEqualTo("promp");
    }

    @Test
    void whatWasFoundStaysBesideAnError() {
        PaperId one = add("Learning to prompt");
        add("Something else");
        open(cast.member(), "");
        TextField field = find(TextField.class).single();
        test(field).setValue("prompt");
        test(field).setValue("prompt state:maybe");
        assertThat(items()).containsExactly(one);
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).startsWith("At character 8, \u201cstate:maybe\u201d");
        assertThat(field.getValue()).isEqualTo("prompt state:maybe");
        test(field).setValue("else");
        assertThat(field.isInvalid()).isFalse();
        open(cast.member(), "q=votes%3Ax");
        assertThat(items()).hasSize(2);
        assertThat(find(TextField.class).single().isInvalid()).isTrue();
    }

    @Test
    void chosenPapersAreMarkedAsRead() {
        PaperId one = add("One");
        PaperId two = add("Two");
        PaperId three = add("Three");
        open(cast.member(), "");
        assertThat(find(Button.class).withText("Put on a ballot").exists()).isFalse();
        grid().asMultiSelect().select(one, two);
        assertThat(page()).contains("2 chosen");
        new MenuBarTester<>(find(MenuBar.class).single()).clickItem("Mark", "as read");
        assertThat(as(cast.member(), () -> states.mine(two)).reading()).isEqualTo(Reading.READ);
        assertThat(as(cast.member(), () -> states.mine(three)).reading()).isEqualTo(Reading.UNREAD);
        assertThat(grid().getSelectedItems()).isEmpty();
        assertThat(page()).contains("2 papers marked read");
        test(find(Button.class).withText("Undo").single()).click();
        assertThat(as(cast.member(), () -> states.mine(two)).reading()).isEqualTo(Reading.UNREAD);
        assertThat(page()).doesNotContain("marked read");
        open(cast.organiser(), "");
        grid().asMultiSelect().select(one);
        assertThat(find(Button.class).withText("Put on a ballot").exists()).isTrue();
    }

    @Test
    void aSearchIsSavedUnderANameAndIsOneClickAwayFromThenOn() throws InterruptedException {
        add("One");
        open(cast.member(), "q=one&mine=unread");
        test(find(Button.class).withText("Save this search").single()).click();
        test(find(TextField.class).all().stream()
                        .filter(it -> "Name".equals(it.getLabel()))
                        .findFirst()
                        .orElseThrow())
                .setValue("Ones to read");
        test(find(Button.class).withText("Save").single()).click();
        await(() -> find(Anchor.class).withText("Ones to read").exists());
        assertThat(find(Anchor.class).withText("Ones to read").single().getHref())
                .isEqualTo("g/" + cast.slug() + "/library?q=one%20state%3Aunread");
        open(cast.guest(), "");
        assertThat(find(Anchor.class).withText("Ones to read").exists()).isFalse();
    }

    @Test
    void aTitleWithMathIsDrawnAndOneWithoutIsText() {
        assertThat(Tex.of("On $\\alpha$"))
                .isInstanceOfSatisfying(Tex.class, it -> assertThat(it.text()).isEqualTo("On $\\alpha$"));
        assertThat(Tex.of("Plain")).isInstanceOf(Text.class);
    }

    @Test
    void whatOthersDoAppears() throws InterruptedException {
        PaperId one = add("One");
        open(cast.member(), "");
        grid().asMultiSelect().select(one);
        add("Two");
        await(() -> page().contains("2 papers"));
        assertThat(grid().getSelectedItems()).containsExactly(one);
        run(cast.owner(), () -> papers.delete(one, null));
        await(() -> page().contains("1 paper"));
        as(cast.member(), () -> states.change(items().getFirst(), StateChange.hidden(true)));
    }

    private void open(AccountId who, String search) {
        signIn(who);
        UI.getCurrent().navigate("g/" + cast.slug() + "/library", QueryParameters.fromString(search));
    }

    private LibraryGrid grid() {
        return find(LibraryGrid.class).single();
    }

    private List<PaperId> items() {
        Grid<PaperId> grid = grid();
        return grid.getGenericDataView().getItems().toList();
    }

    private PaperId add(String title) {
        return as(
                cast.organiser(),
                () -> papers.add(cast.group(), PaperFields.titled(title)).id());
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
