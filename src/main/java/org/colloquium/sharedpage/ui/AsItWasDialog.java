package org.colloquium.sharedpage.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.colloquium.common.Markup;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.SafeHtml;
import org.colloquium.group.Action;
import org.colloquium.group.GroupDetails;
import org.colloquium.paper.PaperId;
import org.colloquium.sharedpage.Sitting;

/** A page as it was after a sitting, and a way to have it back. */
class AsItWasDialog extends Dialog {
    AsItWasDialog(PageDesk desk, GroupDetails group, PaperId paper, Sitting sitting, String whose, Runnable restored) {
        setHeaderTitle("The page as it was: " + whose);
        setWidth("44rem");
        add(text(desk, paper, sitting));
        getFooter().add(Parts.plain("Close", this::close));
        if (group.may(Action.WRITE)) {
            getFooter().add(Parts.primary("Restore this text", () -> {
                desk.pages().restore(paper, sitting.number());
                close();
                restored.run();
            }));
        }
    }

    private static Component text(PageDesk desk, PaperId paper, Sitting sitting) {
        try {
            String markdown = desk.pages().asItWas(paper, sitting.number());
            return markdown.isBlank()
                    ? new Paragraph("The page was empty then.")
                    : Parts.classed("words page-words", new SafeHtml(Markup.markdown(markdown)));
        } catch (NotFoundException e) {
            return new Paragraph("This page is not here any more.");
        }
    }
}
