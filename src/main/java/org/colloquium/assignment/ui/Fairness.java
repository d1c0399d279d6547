package org.colloquium.assignment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import org.colloquium.account.AccountId;
import org.colloquium.assignment.Assignee;
import org.colloquium.assignment.AssignmentState;
import org.colloquium.assignment.ProposalBoard;
import org.colloquium.assignment.propose.Why;
import org.colloquium.common.ui.Faces;
import org.colloquium.common.ui.Parts;

/** Why a draft is fair: what it aims at, what can be checked of the whole, and of each member what they got and why. */
class Fairness extends Div {
    private static final int MOST_SQUARES = 12;

    private final ProposalBoard board;

    Fairness(ProposalBoard board) {
        this.board = board;
        addClassName("fairness");
        UnorderedList members = new UnorderedList();
        members.addClassNames("people", "why");
        Why.of(board.judged()).forEach(it -> members.add(item(it)));
        add(
                Parts.section(
                        "Why it is fair",
                        new Paragraph((ProposalWords.balance(board) + " " + ProposalWords.statement(board)).strip()),
                        new NativeDetails("How it is reckoned", new Paragraph(ProposalWords.OBJECTIVE)),
                        key()),
                members);
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
                "Left with " + ProposalWords.signed(why.utility()),
                new Paragraph(board.names().of(why)));
        return new ListItem(
                Faces.of(who.name(), who.colour()),
                name,
                squares(who.id(), why),
                new Div(new Paragraph(ProposalWords.reason(why)), more));
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
