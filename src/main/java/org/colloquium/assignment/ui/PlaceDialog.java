package org.colloquium.assignment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.colloquium.account.AccountId;
import org.colloquium.assignment.Assignee;
import org.colloquium.assignment.ProposalBoard;
import org.colloquium.assignment.ProposalEdit;
import org.colloquium.assignment.propose.Level;
import org.colloquium.assignment.propose.Member;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.ui.Parts;
import org.jspecify.annotations.Nullable;

/** Changes by hand who has a place of a draft, and says at once what that brings about. */
@StyleSheet("meeting.css")
class PlaceDialog extends Dialog {
    private final ProposalBoard board;
    private final ProposalTable.Place place;
    private final Change change;
    private final ComboBox<Assignee> who = new ComboBox<>("Who");
    private final Checkbox pinned = new Checkbox("Pin: stays when you propose again");
    private final Div brings = new Div();
    private final Div notice = new Div();

    /** Makes the change, or refuses it. */
    interface Change {
        void make(ProposalEdit edit);
    }

    PlaceDialog(ProposalBoard board, ProposalTable.Place place, Change change) {
        this.board = board;
        this.place = place;
        this.change = change;
        setHeaderTitle(place.role().heading());
        setWidth("30rem");
        setCloseOnOutsideClick(false);
        offer();
        pinned.setValue(place.turn() == null || place.turn().pinned());
        brings.addClassName("brings");
        brings.getElement().setAttribute("aria-live", "polite");
        Paragraph title = new Paragraph(ProposalTable.title(board, place.piece()));
        title.addClassName("title");
        add(Parts.classed("form", notice, title, who, brings, pinned));
        getFooter().add(Parts.plain("Cancel", this::close));
        if (place.turn() != null) {
            Button open = Parts.button("Leave open", () -> make(null));
            getFooter().add(open);
        }
        getFooter().add(Parts.primary("Keep", this::keep));
        say();
    }

    private void offer() {
        List<Assignee> members =
                board.people().values().stream().filter(Assignee::eligible).toList();
        who.setItems(members);
        who.setItemLabelGenerator(this::label);
        who.setWidthFull();
        members.stream()
                .filter(it -> it.id().equals(place.member()))
                .findFirst()
                .ifPresent(who::setValue);
        who.addValueChangeListener(chosen -> {
            if (chosen.isFromClient()) {
                pinned.setValue(true);
                say();
            }
        });
    }

    /** The name, and what they say of the paper. */
    private String label(Assignee it) {
        for (Member member : board.instance().members()) {
            if (member.id().equals(it.id().toString())) {
                Level level = member.level(place.piece().paper().toString());
                return it.name() + (level == Level.NEUTRAL ? "" : ": " + ProposalWords.says(level));
            }
        }
        return it.name();
    }

    private void say() {
        brings.removeAll();
        Assignee chosen = who.getValue();
        if (chosen != null && !chosen.id().equals(place.member())) {
            ProposalWords.brings(board, board.after(edit(chosen.id()))).forEach(it -> brings.add(new Paragraph(it)));
        }
    }

    private void keep() {
        Assignee chosen = who.getValue();
        if (chosen == null) {
            notice.removeAll();
            notice.add(Notices.error("Choose a member, or cancel."));
            return;
        }
        make(chosen.id());
    }

    private void make(@Nullable AccountId to) {
        notice.removeAll();
        try {
            change.make(edit(to));
            close();
        } catch (ConflictException | InvalidInputException e) {
            notice.add(Notices.error(String.valueOf(e.getMessage())));
        } catch (NotFoundException e) {
            notice.add(Notices.error("Somebody else has published this proposal or thrown it away in the meantime."));
        }
    }

    private ProposalEdit edit(@Nullable AccountId to) {
        return new ProposalEdit(
                place.piece().paper(), place.role(), place.member(), to, to != null && pinned.getValue());
    }
}
