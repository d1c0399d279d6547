package org.colloquium.intake.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Times;
import org.colloquium.group.GroupDetails;
import org.colloquium.intake.UnreadMail;

/** Mails in which no digest was found, each with the reason; nothing is lost. */
class UnreadList extends UnorderedList {
    UnreadList(IntakeDesk desk, GroupDetails group, List<UnreadMail> mails) {
        addClassName("rows");
        mails.forEach(it -> add(new ListItem(row(desk, group, it))));
    }

    private static Div row(IntakeDesk desk, GroupDetails group, UnreadMail mail) {
        String subject = mail.subject().isEmpty() ? "A mail without a subject" : mail.subject();
        Span name = Parts.text("name", subject);
        name.getElement().setAttribute("dir", "auto");
        Paragraph from =
                new Paragraph("From " + mail.sender() + ", " + Times.here().moment(mail.cameAt()));
        from.addClassName("meta");
        Paragraph why = new Paragraph(mail.trouble());
        why.addClassName("trouble");
        Div words = new Div(name, from, why);
        words.addClassName("about");
        Div acts = Parts.classed("acts");
        if (mail.kept()) {
            acts.add(named(
                    "Look at it",
                    subject,
                    () -> UI.getCurrent()
                            .navigate(group.place()
                                    .path("digests/" + desk.unread().lookAt(group.id(), mail.id())))));
        }
        acts.add(named("Dismiss", subject, () -> desk.unread().dismiss(group.id(), mail.id())));
        return Parts.classed("row", words, acts);
    }

    private static Button named(String words, String subject, Runnable act) {
        Button button = Parts.button(words, act);
        button.setAriaLabel(words + ": " + subject);
        return button;
    }
}
