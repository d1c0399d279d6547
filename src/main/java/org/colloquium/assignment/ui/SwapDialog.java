package org.colloquium.assignment.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.colloquium.assignment.AssignmentDetails;
import org.colloquium.assignment.Board;
import org.colloquium.assignment.SwapOffer;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.ui.GroupPlace;
import org.colloquium.common.ui.Parts;
import org.colloquium.group.GroupId;

/** Takes what another offers, for one of the reader's own or for nothing. */
@StyleSheet("meeting.css")
class SwapDialog extends Dialog {
    private final Select<AssignmentDetails> give = new Select<>();
    private final Div notice = new Div();

    SwapDialog(Desk desk, GroupPlace group, Board known, SwapOffer offer) {
        Board mine = desk.board().mine(new GroupId(group.id()));
        List<AssignmentDetails> own = mine.assignments();
        setHeaderTitle("Take what " + known.person(offer.what().member()).shortName() + " offers");
        setWidth("32rem");
        Paragraph title = new Paragraph(known.title(offer.what().paper()));
        title.addClassName("title");
        give.setLabel("In return you give");
        give.setItems(own);
        give.setEmptySelectionAllowed(true);
        give.setEmptySelectionCaption("Nothing");
        give.setItemLabelGenerator(it -> it == null ? "Nothing" : it.role() + " of " + mine.title(it.paper()));
        give.setWidthFull();
        give.setVisible(!own.isEmpty());
        Paragraph role = new Paragraph(AssignmentWords.youWouldBe(offer.what().role()));
        role.addClassName("two");
        add(Parts.classed("form", notice, title, role, give));
        getFooter().add(Parts.plain("Leave it", this::close), Parts.primary("Take", () -> take(desk, offer)));
    }

    private void take(Desk desk, SwapOffer offer) {
        notice.removeAll();
        try {
            AssignmentDetails given = give.getValue();
            desk.swaps().accept(offer.id(), given == null ? null : given.id());
            close();
        } catch (InvalidInputException | ConflictException e) {
            notice.add(Notices.error(String.valueOf(e.getMessage())));
        } catch (NotFoundException e) {
            notice.add(Notices.error("This is not offered to you any more."));
        }
    }
}
