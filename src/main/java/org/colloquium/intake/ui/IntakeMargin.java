package org.colloquium.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import org.colloquium.common.ui.Parts;
import org.colloquium.digest.ui.DigestsMargin;
import org.colloquium.group.Action;
import org.colloquium.group.GroupDetails;
import org.springframework.core.annotation.Order;

/** Beside the digests: where members forward theirs to, and for organisers the way to set that up. */
@org.springframework.stereotype.Component
@Order(10)
class IntakeMargin implements DigestsMargin {
    private final IntakeDesk desk;

    IntakeMargin(IntakeDesk desk) {
        this.desk = desk;
    }

    @Override
    public Optional<Component> section(GroupDetails group) {
        if (!group.may(Action.IMPORT)) {
            return Optional.empty();
        }
        Optional<String> address = desk.mailboxes().address(group.id());
        boolean organises = group.may(Action.SET_UP);
        if (address.isEmpty() && !organises) {
            return Optional.empty();
        }
        Section section = Parts.section("By themselves");
        address.ifPresent(it -> section.add(new Paragraph("Forward digests to"), new SecretAddress(it)));
        if (organises) {
            Paragraph way = new Paragraph(Parts.link(group.place().path("digests/feeds"), "Feeds and mailbox"));
            section.add(way);
        }
        return Optional.of(section);
    }
}
