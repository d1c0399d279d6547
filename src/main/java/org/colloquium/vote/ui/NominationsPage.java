package org.colloquium.vote.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;
import java.util.stream.Collectors;
import org.colloquium.account.AccountId;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;
import org.colloquium.group.Action;
import org.colloquium.group.GroupDetails;
import org.colloquium.group.Member;
import org.colloquium.paper.PaperSummary;
import org.colloquium.paper.ui.PaperPicker;
import org.colloquium.vote.BallotDetails;
import org.colloquium.vote.BallotPaper;
import org.colloquium.vote.ui.Confirm.Question;
import org.jspecify.annotations.Nullable;

/** A ballot for which members propose papers: what is proposed and by whom, and a field to propose more. */
class NominationsPage extends BallotPage {
    private final Div head = new Div();
    private final Problem problem = new Problem();
    private final UnorderedList rows = new UnorderedList();
    private final Paragraph said = new Paragraph();
    private final ComingFacts facts = new ComingFacts();
    private final Button open = Parts.primary("Open the ballot", this::open);
    private final boolean organises;
    private @Nullable BallotDetails ballot;

    NominationsPage(BallotDesk desk, GroupDetails group) {
        super(desk, group);
        organises = group.may(Action.ORGANISE);
        head.addClassName("whole");
        rows.addClassName("rows");
        said.addClassName("vh");
        said.getElement().setAttribute("aria-live", "polite");
        Div middle = Parts.middle(Parts.section("Proposed so far", problem, rows, said));
        if (group.may(Action.VOTE)) {
            middle.add(Parts.section("Propose a paper", picker()));
        }
        Div margin = Parts.margin(Parts.section("Ballot", facts));
        if (organises) {
            margin.add(Parts.section(
                    "Organiser",
                    Parts.classed(
                            "acts",
                            Parts.button("Change", this::change),
                            Parts.plain("Cancel the ballot", this::cancel))));
        }
        add(head, middle, margin);
    }

    private PaperPicker picker() {
        PaperPicker picker = new PaperPicker("From the library", group.id(), desk.papers());
        picker.setWidthFull();
        picker.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                propose(change.getValue());
                picker.clear();
            }
        });
        return picker;
    }

    @Override
    void show(BallotDetails nominating) {
        ballot = nominating;
        head.removeAll();
        String line = "Members propose papers until the voting opens. " + MethodWords.rule(nominating);
        head.add(organises ? Parts.head(nominating.title(), line, open) : Parts.head(nominating.title(), line));
        open.setEnabled(!nominating.papers().isEmpty());
        Map<AccountId, String> names =
                desk.members().of(group.id()).stream().collect(Collectors.toMap(Member::id, Member::name));
        rows.removeAll();
        nominating.papers().forEach(it -> rows.add(row(nominating, it, names)));
        if (nominating.papers().isEmpty()) {
            rows.add(new ListItem("No paper is proposed yet."));
        }
        facts.show(nominating);
    }

    private ListItem row(BallotDetails nominating, BallotPaper paper, Map<AccountId, String> names) {
        AccountId by = nominating.proposers().get(paper.id());
        boolean mine = desk.me().id().equals(by);
        String who = by == null
                ? "Put up by an organiser"
                : "Proposed by " + (mine ? "you" : names.getOrDefault(by, "a former member"));
        Div row = Parts.classed(
                "row",
                new Div(Parts.title(BallotWords.path(group.place(), paper.id()), paper.title()), Parts.meta(who)));
        if (mine || organises) {
            Button remove = Parts.plain(mine ? "Take back" : "Remove", () -> takeBack(paper));
            remove.setAriaLabel((mine ? "Take back: " : "Remove: ") + paper.title());
            row.add(remove);
        }
        return new ListItem(row);
    }

    private void propose(PaperSummary paper) {
        BallotDetails now = ballot;
        if (now != null && problem.free(() -> show(desk.nominations().propose(now.id(), paper.id())))) {
            said.setText(paper.title() + " is proposed.");
        }
    }

    private void takeBack(BallotPaper paper) {
        BallotDetails now = ballot;
        if (now != null && problem.free(() -> show(desk.nominations().takeBack(now.id(), paper.id())))) {
            said.setText(paper.title() + " is off the ballot.");
        }
    }

    private void open() {
        BallotDetails now = ballot;
        if (now != null) {
            problem.free(() -> desk.ballots().open(now.id()));
        }
    }

    private void change() {
        if (ballot != null) {
            new ChangeDialog(desk, group, ballot).open();
        }
    }

    private void cancel() {
        BallotDetails now = ballot;
        if (now != null) {
            Confirm.ask(
                    new Question(
                            "Cancel this ballot?",
                            "It cannot be opened any more. Its "
                                    + Words.count(now.papers().size(), "paper stays", "papers stay")
                                    + " in the library.",
                            "Cancel the ballot",
                            "Keep it"),
                    () -> problem.free(() -> desk.ballots().cancel(now.id())));
        }
    }
}
