package org.colloquium.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.colloquium.common.ui.Parts;
import org.colloquium.group.GroupDetails;
import org.colloquium.intake.IntakeDetails;

/** A row for each feed: its name, what came of it last, and what can be done with it. */
class IntakeRowsList extends UnorderedList {
    private final transient IntakeDesk desk;
    private final transient GroupDetails group;

    IntakeRowsList(IntakeDesk desk, GroupDetails group, List<IntakeDetails> all) {
        this.desk = desk;
        this.group = group;
        addClassName("rows");
        all.forEach(it -> add(new ListItem(row(it))));
    }

    private Div row(IntakeDetails feed) {
        Span name = Parts.text("name", feed.name());
        name.getElement().setAttribute("dir", "auto");
        Paragraph address = new Paragraph(feed.address());
        address.addClassName("meta");
        Div words = new Div(name, address, state(group, feed));
        words.addClassName("about");
        Div row = Parts.classed("row", words);
        row.add(acts(desk, group, feed));
        return row;
    }

    /** When it last ran, and what came or what went wrong. */
    static Component state(GroupDetails group, IntakeDetails intake) {
        Paragraph state = new Paragraph(IntakeWords.state(intake));
        state.addClassName(intake.failed() ? "trouble" : "meta");
        if (intake.lastDigest() != null) {
            state.add(" ");
            state.add(Parts.link(group.place().path("digests/" + intake.lastDigest()), "Its latest digest"));
        }
        return state;
    }

    static Div acts(IntakeDesk desk, GroupDetails group, IntakeDetails intake) {
        Div acts = Parts.classed("acts");
        if (intake.paused()) {
            acts.add(named("Go on", intake, () -> desk.intakes().resume(group.id(), intake.id())));
        } else {
            Button test = named("Test now", intake, () -> desk.intakes().askNow(group.id(), intake.id()));
            test.setEnabled(!intake.running());
            test.setDisableOnClick(true);
            acts.add(test, named("Pause", intake, () -> desk.intakes().pause(group.id(), intake.id())));
        }
        acts.add(named("Remove", intake, () -> new RemoveDialog(desk, group, intake).open()));
        return acts;
    }

    private static Button named(String words, IntakeDetails intake, Runnable act) {
        Button button = words.equals("Remove") ? Parts.plain(words, act) : Parts.button(words, act);
        button.setAriaLabel(words + ": " + intake.name());
        return button;
    }
}
