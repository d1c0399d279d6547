package org.colloquium.sharedpage.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.dom.Element;
import java.util.Base64;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.colloquium.ViewTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.group.GroupService;
import org.colloquium.group.TestGroup;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.TestPapers;
import org.colloquium.paper.TestVeil;
import org.colloquium.sharedpage.SharedPageService;
import org.colloquium.sharedpage.yjs.SharedText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SharedPageSectionTest extends ViewTest {
    @Autowired
    SharedPageOnPaper sections;

    @Autowired
    SharedPageService pages;

    @Autowired
    GroupService groups;

    @Autowired
    TestVeil veil;

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
    }

    @Test
    void anEmptyPageSaysWhatItIsFor() {
        assertThat(text(open(cast.guest())))
                .contains("Nobody has written on it yet.")
                .doesNotContain("Begin");
        assertThat(text(open(cast.member()))).contains("Begin the page").doesNotContain("History");
    }

    @Test
    void itIsReadWithWhoWroteLast() {
        write(cast.member(), "# Plan\n\nRead *table 3*");
        Component page = open(cast.guest());
        assertThat(html(page)).contains("<h3>Plan</h3>").contains("Read <em>table 3</em>");
        assertThat(text(page)).contains("Mei Member wrote last, today").doesNotContain("Edit together");
        assertThat(text(open(cast.member()))).contains("You wrote last").contains("Edit together");
    }

    @Test
    void whatOthersWriteArrivesAndHostileMarkdownDoesNothing() throws InterruptedException {
        Component page = open(cast.guest());
        write(cast.member(), "<script>alert(1)</script> <img src=x onerror=alert(1)> [x](javascript:alert(1))");
        await(() -> html(page).contains("alert(1)"));
        assertThat(html(page)).doesNotContain("<script").doesNotContain("<img").doesNotContain("href=\"javascript");
        assertThat(text(page)).contains("Mei Member wrote last");
    }

    @Test
    void theEditorOpensInPlaceAndTakesUpdates() throws InterruptedException {
        write(cast.otherMember(), "Before");
        Component page = open(cast.member());
        click("Edit together");
        PageEditor editor = find(PageEditor.class).single();
        assertThat(text(page)).contains("Done").doesNotContain("Edit together");
        SharedText mine = new SharedText();
        String update = Base64.getEncoder().encodeToString(mine.become("More. ", new Random(3)));
        assertThat(editor.append(update).get("version").asInt()).isEqualTo(2);
        assertThat(editor.append("AAAA").get("problem").asString()).contains("no change of the page");
        assertThat(editor.append("not base64!").get("problem").asString()).isNotEmpty();
        assertThat(editor.append("A".repeat(400_000)).get("problem").asString()).contains("too much");
        await(() -> html(page).contains("More."));
        click("Done");
        assertThat(find(PageEditor.class).all()).isEmpty();
        assertThat(text(page)).contains("You wrote last");
    }

    @Test
    void thePageAsItWasIsShownAndRestored() {
        write(cast.otherMember(), "Worth keeping");
        write(cast.organiser(), "Worse");
        Component page = open(cast.member());
        click("History");
        assertThat(text(page)).contains("Otis Organiser").contains("Max Member");
        test(find(Button.class).withText("Show the page as it was").all().getLast())
                .click();
        assertThat(html(find(AsItWasDialog.class).single())).contains("Worth keeping");
        click("Restore this text");
        assertThat(html(page)).contains("Worth keeping");
        assertThat(text(page)).contains("You wrote last");
        open(cast.guest());
        click("History");
        test(find(Button.class).withText("Show the page as it was").all().getLast())
                .click();
        assertThat(find(Button.class).withText("Restore this text").all()).isEmpty();
    }

    @Test
    void whileItIsVeiledThereIsNothingOfIt() throws InterruptedException {
        write(cast.otherMember(), "What others think");
        veil.hide(cast.member(), paper);
        Component page = open(cast.member());
        assertThat(page.isVisible()).isFalse();
        assertThat(html(page)).doesNotContain("think");
        write(cast.otherMember(), "What others think by now");
        Thread.sleep(600);
        runPendingSignalsTasks();
        assertThat(page.isVisible()).isFalse();
        assertThat(page.getElement().getOuterHTML()).doesNotContain("think").doesNotContain("Max Member");
        veil.lift(cast.member(), paper);
        assertThat(html(open(cast.member()))).contains("think by now");
    }

    private void write(AccountId who, String markdown) {
        TestAccounts.as(who, () -> pages.write(paper, markdown, null));
    }

    private Component open(AccountId who) {
        signIn(who);
        UI.getCurrent().removeAll();
        Component section = sections.section(groups.open(cast.slug()), paper).orElseThrow();
        UI.getCurrent().add(section);
        return section;
    }

    private void click(String label) {
        test(find(Button.class).withText(label).single()).click();
    }

    private void await(BooleanSupplier condition) throws InterruptedException {
        for (int wait = 0; wait < 200 && !condition.getAsBoolean(); wait++) {
            Thread.sleep(100);
            runPendingSignalsTasks();
            roundTrip();
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private static String html(Component component) {
        StringBuilder html = new StringBuilder();
        visit(component.getElement(), html);
        return html.toString();
    }

    private static void visit(Element element, StringBuilder html) {
        if (!element.isTextNode()) {
            html.append(element.getProperty("innerHTML", ""));
            element.getChildren().forEach(it -> visit(it, html));
        }
    }
}
