package org.colloquium.paper.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.colloquium.common.ConflictException;
import org.colloquium.common.Listing;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.PageRequest;
import org.colloquium.common.ui.Icon;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;
import org.colloquium.group.Action;
import org.colloquium.group.GroupDetails;
import org.colloquium.paper.Doubt;
import org.colloquium.paper.PaperDetails;
import org.colloquium.paper.PaperId;
import org.springframework.security.access.AccessDeniedException;

/** Pairs beside each other with the reason, and two answers; the last answer can be taken back where it stands. */
class DoubtsPage extends Main {
    private static final int PAGE = 20;
    private static final int BEGINNING = 300;

    private final PaperDesk desk;
    private final GroupDetails group;
    private final H1 answer = new H1();
    private final Problem problem = new Problem();
    private final Div said = new Div();
    private final UnorderedList list = new UnorderedList();
    private final Component more = Parts.plain("Show more", this::showMore);
    private int pages = 1;

    DoubtsPage(PaperDesk desk, GroupDetails group) {
        this.desk = desk;
        this.group = group;
        addClassName("page");
        said.getElement().setAttribute("role", "status");
        Paragraph line = new Paragraph("Decide once: papers that are not the same are never proposed again. ");
        line.add(Parts.link(group.place().path("library"), "Back to the library"));
        add(Parts.classed("head", new Div(answer, line)), Parts.middle(problem, said, list, more));
    }

    void show() {
        List<Doubt> found = new ArrayList<>();
        String after = null;
        long total = 0;
        for (int i = 0; i < pages && (i == 0 || after != null); i++) {
            Listing<Doubt> next = desk.merging().doubts(group.id(), new PageRequest(PAGE, after));
            found.addAll(next.items());
            after = next.next();
            total = next.total();
        }
        answer.setText(
                total == 0
                        ? "No papers that might be the same work"
                        : Words.figure(total, "pair", "pairs") + " might be the same work");
        list.removeAll();
        found.forEach(it -> list.add(row(it)));
        more.setVisible(after != null);
    }

    private void showMore() {
        pages++;
        show();
    }

    private ListItem row(Doubt doubt) {
        PaperDetails one = doubt.one();
        PaperDetails other = doubt.other();
        boolean newer = one.addedAt().isAfter(other.addedAt());
        PaperDetails first = newer ? other : one;
        PaperDetails second = newer ? one : other;
        Paragraph why = new Paragraph(doubt.why());
        why.addClassName("meta");
        ListItem row = new ListItem(Parts.classed("two", paper(first), paper(second)), why);
        row.addClassName("pair");
        if (group.may(Action.UNDO_IMPORT)) {
            var same = Parts.button("Same work", () -> merge(first, second));
            same.setAriaLabel("Same work: " + first.titleText());
            var apart = Parts.button("Not the same", () -> keepApart(first, second));
            apart.setAriaLabel("Not the same: " + first.titleText());
            row.add(Parts.classed("acts", same, apart));
        }
        return row;
    }

    private Div paper(PaperDetails it) {
        Component title = Parts.title(group.place().path("papers/" + it.id()), it.titleText());
        title.getElement().setAttribute("dir", "auto");
        List<String> facts = Stream.of(
                        String.join(
                                ", ",
                                it.authors().subList(0, Math.min(3, it.authors().size()))),
                        it.published() == null
                                ? ""
                                : String.valueOf(it.published().getYear()),
                        it.venue() == null ? "" : it.venue(),
                        it.arxivId() == null ? "" : "arXiv " + it.arxivId(),
                        it.doi() == null ? "" : "DOI " + it.doi())
                .filter(fact -> !fact.isEmpty())
                .toList();
        Div beginning = Parts.classed("meta line serif");
        String words = it.abstractText();
        int end = words.offsetByCodePoints(0, Math.min(BEGINNING, words.codePointCount(0, words.length())));
        beginning.setText(words.substring(0, end));
        return new Div(title, Parts.classed("meta", Parts.text("", String.join(" · ", facts))), beginning);
    }

    private void merge(PaperDetails first, PaperDetails second) {
        attempt(() -> {
            desk.merging().merge(first.id(), second.id());
            say("Merged into \u201c" + first.titleText() + "\u201d.", second.id());
        });
    }

    private void keepApart(PaperDetails first, PaperDetails second) {
        attempt(() -> {
            desk.merging().keepApart(first.id(), second.id());
            said.removeAll();
        });
    }

    private void say(String words, PaperId merged) {
        Div notice = Parts.classed("notice", new Icon("check"), new Paragraph(words));
        notice.add(Parts.classed(
                "acts",
                Parts.button(
                        "Undo",
                        () -> attempt(() -> {
                            desk.merging().unmerge(merged);
                            said.removeAll();
                        }))));
        said.removeAll();
        said.add(notice);
    }

    private void attempt(Runnable act) {
        problem.setVisible(false);
        try {
            act.run();
        } catch (ConflictException | AccessDeniedException e) {
            problem.say(String.valueOf(e.getMessage()));
        } catch (NotFoundException e) {
            problem.say("One of the two is no longer in the library.");
        }
        show();
    }
}
