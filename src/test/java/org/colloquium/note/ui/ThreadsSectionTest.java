package org.colloquium.note.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.ArrayList;
import java.util.List;
import org.colloquium.ViewTest;
import org.colloquium.account.TestAccounts;
import org.colloquium.group.TestGroup;
import org.colloquium.note.AnnotationService;
import org.colloquium.note.Marking;
import org.colloquium.note.NewAnnotation;
import org.colloquium.note.NewTarget;
import org.colloquium.note.NoteId;
import org.colloquium.note.Visibility;
import org.colloquium.note.anchor.Span;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.TestPapers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many threads beside an abstract: some of them at a time, and only the open one with what can be done. */
class ThreadsSectionTest extends ViewTest {
    private static final int MANY = 12;
    private static final int AT_ONCE = 8;

    @Autowired
    AnnotationService annotations;

    @Autowired
    TestGroup stage;

    @Autowired
    TestPapers papers;

    private final List<NoteId> made = new ArrayList<>();

    @BeforeEach
    void open() {
        TestGroup.Cast cast = stage.make();
        PaperId paper = papers.add(cast.group(), "Linearly Mapping from Image to Text Space");
        for (int i = 0; i < MANY; i++) {
            NewAnnotation it = new NewAnnotation(
                    NewTarget.inAbstract(null, new Span(i, i + 4)), "Number " + i, Visibility.GROUP, Marking.NONE);
            made.add(TestAccounts.as(cast.member(), () -> annotations.annotate(paper, it))
                    .id());
        }
        signIn(cast.otherMember());
        UI.getCurrent().navigate("g/" + cast.slug() + "/papers/" + paper);
        roundTrip();
    }

    @Test
    void theNextOnesComeWhenAskedFor() {
        assertThat(threads()).hasSize(AT_ONCE);
        more("Show 4 of 4 more").click();
        assertThat(threads()).hasSize(MANY);
        assertThat(find(Button.class).all()).noneMatch(it -> it.getText().endsWith(" more"));
    }

    @Test
    void onlyTheOpenOneHasSomethingToDoAndAnyCanBeOpened() {
        assertThat(verbs()).isZero();
        find(AnnotationsSection.class).single().open(made.getLast());
        assertThat(threads()).hasSize(AT_ONCE + 1);
        assertThat(threads().getLast().getId()).hasValue("note-" + made.getLast());
        assertThat(verbs()).isOne();
        more("Show 3 of 3 more");
    }

    private List<AnnotationItem> threads() {
        return find(AnnotationItem.class).all();
    }

    private long verbs() {
        return find(Button.class).all().stream()
                .filter(it -> it.getText().equals("Resolve"))
                .count();
    }

    private Button more(String words) {
        return find(Button.class).all().stream()
                .filter(it -> it.getText().equals(words))
                .findFirst()
                .orElseThrow();
    }
}
