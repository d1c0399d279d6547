package org.colloquium.assignment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.colloquium.assignment.AssignmentDetails;
import org.colloquium.assignment.Board;
import org.colloquium.assignment.Hindrance;
import org.colloquium.assignment.SwapOffer;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.ui.GroupPlace;
import org.colloquium.common.ui.Parts;
import org.colloquium.group.GroupId;
import org.colloquium.paper.PaperId;

/**
 * Takes what another offers, for one of the reader's own or for nothing. Who has a role on that paper gives it for the
 * other, and who has as many turns as they take gives one of them.
 */
@StyleSheet("meeting.css")
class SwapDialog extends Dialog {
    private final Desk desk;
    private final SwapOffer offer;
    private final Runnable done;
    private final Select<AssignmentDetails> give = new Select<>();
    private final Div notice = new Div();

    /** @param done called once it is taken */
    SwapDialog(Desk desk, GroupPlace group, Board known, SwapOffer offer, Runnable done) {
        this.desk = desk;
        this.offer = offer;
        this.done = done;
        Board mine = desk.board().mine(new GroupId(group.id()));
        List<AssignmentDetails> own = own(mine);
        setHeaderTitle("Take what " + known.person(offer.what().member()).shortName() + " offers");
        setWidth("32rem");
        Paragraph title = new Paragraph(known.title(offer.what().paper()));
        title.addClassName("title");
        Div form = Parts.classed(
                "form",
                notice,
                title,
                said(AssignmentWords.youWouldBe(offer.what().role())));
        if (isForReturn()) {
            form.add(said(AssignmentWords.inReturn(offer.against() == Hindrance.TWICE, own)));
        }
        offerToGive(mine, own);
        form.add(give);
        add(form);
        Button take = Parts.primary("Take", this::take);
        take.setEnabled(!isForReturn() || !own.isEmpty());
        getFooter().add(Parts.plain("Leave it", this::close), take);
    }

    private boolean isForReturn() {
        return offer.against() != null;
    }

    /** What the reader can give for it. */
    private List<AssignmentDetails> own(Board mine) {
        List<PaperId> parts = desk.papers().parts(offer.what().paper());
        return mine.assignments().stream()
                .filter(it -> offer.against() != Hindrance.TWICE || parts.contains(it.paper()))
                .toList();
    }

    private void offerToGive(Board mine, List<AssignmentDetails> own) {
        give.setLabel("In return you give");
        give.setItems(own);
        give.setEmptySelectionAllowed(!isForReturn());
        give.setEmptySelectionCaption("Nothing");
        give.setItemLabelGenerator(it -> it == null ? "Nothing" : it.role() + " of " + mine.title(it.paper()));
        give.setRequiredIndicatorVisible(isForReturn());
        give.setWidthFull();
        give.setVisible(!own.isEmpty());
        if (isForReturn() && own.size() == 1) {
            give.setValue(own.getFirst());
        }
    }

    private static Paragraph said(String words) {
        Paragraph said = new Paragraph(words);
        said.addClassName("two");
        return said;
    }

    private void take() {
        notice.removeAll();
        AssignmentDetails given = give.getValue();
        if (given == null && isForReturn()) {
            notice.add(Notices.error("Choose what you give for it."));
            return;
        }
        try {
            desk.swaps().accept(offer.id(), given == null ? null : given.id());
            close();
            done.run();
        } catch (InvalidInputException | ConflictException e) {
            notice.add(Notices.error(String.valueOf(e.getMessage())));
        } catch (NotFoundException e) {
            notice.add(Notices.error("This is not offered to you any more."));
        }
    }
}
