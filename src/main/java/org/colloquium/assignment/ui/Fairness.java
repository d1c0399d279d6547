package org.colloquium.assignment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.colloquium.account.AccountId;
import org.colloquium.assignment.Assignee;
import org.colloquium.assignment.AssignmentState;
import org.colloquium.assignment.PlanWords;
import org.colloquium.assignment.ProposalBoard;
import org.colloquium.assignment.propose.Plan;
import org.colloquium.assignment.propose.Reasons;
import org.colloquium.assignment.propose.Why;
import org.colloquium.common.ui.Errand;
import org.colloquium.common.ui.Faces;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;

/** Why a draft is fair: what it aims at, what can be checked of the whole, and of each member what they got and why. */
class Fairness extends Div {
    private static final int MOST_SQUARES = 12;

    /** For more exchanges than this the page does not wait. */
    private static final int AT_ONCE = 2_000;

    private final ProposalBoard board;
    private final Paragraph statement = new Paragraph();
    private final Div waiting = new Div();
    private final UnorderedList members = new UnorderedList();

    Fairness(ProposalBoard board) {
        this.board = board;
        addClassName("fairness");
        members.addClassNames("people", "why");
        statement.setText(PlanWords.balance(board));
        add(
                Parts.section(
                        "Why it is fair",
                        statement,
                        new NativeDetails("How it is reckoned", new Paragraph(ProposalWords.OBJECTIVE)),
                        key()),
                waiting,
                members);
        Plan plan = board.judged();
        if (Reasons.effort(plan) <= AT_ONCE) {
            show(Reasons.of(plan, any -> {}));
        } else {
            workOut(plan);
        }
    }

    private void workOut(Plan plan) {
        String all = Words.figure(plan.instance().members().size(), "member", "members");
        Errand errand = new Errand();
        waiting.removeAll();
        waiting.add(errand);
        errand.start(
                "Working out the reasons.",
                sign -> Reasons.of(plan, done -> sign.say("Working out the reasons: " + done + " of " + all + ".")),
                this::show,
                failed -> {},
                () -> waiting.add(Parts.button("Work out the reasons", () -> workOut(plan))));
    }

    private void show(Reasons reasons) {
        waiting.removeAll();
        statement.setText(Stream.of(
                        PlanWords.balance(board),
                        PlanWords.statement(board, reasons),
                        PlanWords.fairer(reasons, board.names()))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(" ")));
        reasons.members().forEach(it -> members.add(item(it)));
    }

    private static Component key() {
        return Parts.classed("key", square(false), Parts.meta("assigned"), square(true), Parts.meta("proposed"));
    }

    private static Span square(boolean proposed) {
        Span load = Parts.text("load", "");
        load.getElement().setAttribute("aria-hidden", "true");
        load.getElement().appendChild(mark(proposed));
        return load;
    }

    private static Element mark(boolean proposed) {
        Element mark = new Element("i");
        if (proposed) {
            mark.getClassList().add("new");
        }
        return mark;
    }

    private ListItem item(Why why) {
        Assignee who = ProposalTable.person(board, AccountId.of(why.member().id()));
        Span name = new Span(who.call());
        if (who.me()) {
            name.addClassName("you");
        }
        NativeDetails more = new NativeDetails(
                "Left with " + ProposalWords.signed(why.utility())
                        + (Math.abs(why.utility()) == 1 ? " point" : " points"),
                new Paragraph(board.names().of(why)));
        return new ListItem(
                Faces.of(who.name(), who.colour()),
                name,
                squares(who.id(), why),
                new Div(new Paragraph(ProposalWords.reason(why, who.me())), more));
    }

    private Span squares(AccountId who, Why why) {
        long had = board.published().stream()
                .filter(it -> it.member().equals(who) && it.state() != AssignmentState.DECLINED)
                .count();
        Span load = Parts.text("load", "");
        load.getElement().setAttribute("role", "img");
        load.getElement()
                .setAttribute("aria-label", had + " assigned, " + why.got().size() + " proposed");
        for (int i = 0; i < Math.min(MOST_SQUARES, had + why.got().size()); i++) {
            load.getElement().appendChild(mark(i >= had));
        }
        return load;
    }
}
