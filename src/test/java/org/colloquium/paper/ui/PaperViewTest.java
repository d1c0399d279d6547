package org.colloquium.paper.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquium.account.TestAccounts.as;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.colloquium.ViewTest;
import org.colloquium.account.AccountId;
import org.colloquium.group.TestGroup;
import org.colloquium.paper.MyState;
import org.colloquium.paper.PaperDetails;
import org.colloquium.paper.PaperFields;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperService;
import org.colloquium.paper.PaperStateService;
import org.colloquium.paper.Reading;
import org.colloquium.paper.StateChange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PaperViewTest extends ViewTest {
    @Autowired
    PaperService papers;

    @Autowired
    PaperStateService states;

    @Autowired
    TestGroup stage;

    private TestGroup.Cast cast;
    private PaperDetails paper;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        PaperFields fields = PaperFields.titled("Linearly Mapping from Image to Text Space")
                .withAbstract("<b>The extent</b> to which \\eg, models learn.")
                .withArxivId("2209.15162")
                .withAuthors(java.util.List.of("Jack Merullo", "Ellie Pavlick"));
        paper = as(cast.member(), () -> papers.add(cast.group(), fields));
    }

    @Test
    void aPaperIsReadAndMarked() {
        open(cast.member(), paper.id());
        assertThat(find(H1.class).single().getText()).isEqualTo("Linearly Mapping from Image to Text Space");
        assertThat(page())
                .contains("Jack Merullo, Ellie Pavlick", "arXiv 2209.15162", "0 of 4 have read it")
                .contains("<b>The extent</b> to which e.g., models learn.");
        @SuppressWarnings("unchecked")
        Select<Reading> reading = find(Select.class).single();
        test(reading).selectItem("Read");
        assertThat(page()).contains("1 of 4 have read it");
        test(button("Save")).click();
        assertThat(as(cast.member(), () -> states.mine(paper.id())))
                .isEqualTo(new MyState(Reading.READ, false, true, "", false));
        TextField remark =
                find(TextField.class).withCaption("My remark, in one line").single();
        test(remark).setValue("Read after the survey");
        assertThat(as(cast.member(), () -> states.mine(paper.id())).remark()).isEqualTo("Read after the survey");
    }

    @Test
    void whatOthersDoAppears() throws InterruptedException {
        open(cast.member(), paper.id());
        as(cast.owner(), () -> states.change(paper.id(), StateChange.reading(Reading.READ)));
        await(() -> page().contains("1 of 4 have read it"));
        as(cast.owner(), () -> states.change(paper.id(), StateChange.remark("Code runs", true)));
        await(() -> page().contains("Olga Owner: Code runs"));
        as(cast.owner(), () -> papers.edit(paper.id(), it -> it.withTitle("Another title"), null));
        await(() -> page().contains("Another title"));
        as(cast.owner(), () -> {
            papers.delete(paper.id(), null);
            return true;
        });
        await(() -> page().contains("Somebody deleted this paper meanwhile."));
    }

    @Test
    void theSecondWriterSeesBothTexts() {
        open(cast.member(), paper.id());
        test(button("Edit")).click();
        TextField title = find(TextField.class).withCaption("Title").single();
        test(title).setValue("My title");
        as(cast.owner(), () -> papers.edit(paper.id(), it -> it.withTitle("Their title"), null));
        test(button("Save", PaperDialog.class)).click();
        assertThat(title.getValue()).isEqualTo("My title");
        assertThat(title.getHelperText()).isEqualTo("Theirs: Their title");
        test(button("Save", PaperDialog.class)).click();
        assertThat(as(cast.member(), () -> papers.find(paper.id())).title()).isEqualTo("My title");
    }

    @Test
    void guestsOnlyRead() {
        open(cast.guest(), paper.id());
        assertThat(page()).contains("0 of 4 have read it").doesNotContain("My remark");
        assertThat(find(Select.class).exists()).isFalse();
        assertThat(find(Button.class).withText("Edit").exists()).isFalse();
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
