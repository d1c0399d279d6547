package org.colloquium.presence.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.colloquium.common.ui.Parts;
import org.colloquium.presence.PresenceChoice;
import org.colloquium.presence.PresenceService;

/** Whether others see me on a paper, and where I read; what is ticked is kept at once. */
class ChoiceSection extends Section {
    private final transient PresenceService presence;
    private final Checkbox shown;
    private final Checkbox place;
    private final Span said = Parts.status();

    ChoiceSection(PresenceService presence) {
        this.presence = presence;
        PresenceChoice mine = presence.choice();
        shown = new Checkbox("Show others when I am on a paper", mine.shown());
        shown.setHelperText("Members of the group see your name at its head while you have it open.");
        place = new Checkbox("Share where I read", mine.placeShared());
        place.setHelperText("The section, or in a PDF the page, beside your name.");
        place.setEnabled(mine.shown());
        shown.addValueChangeListener(change -> keep());
        place.addValueChangeListener(change -> keep());
        Paragraph about = new Paragraph("Whoever does not show themselves sees the others all the same.");
        about.addClassName("two");
        add(Parts.section("Being on a paper", about, Parts.classed("stack", shown, place, said)));
    }

    private void keep() {
        PresenceChoice wish = new PresenceChoice(shown.getValue(), place.getValue());
        presence.choose(wish);
        place.setEnabled(wish.shown());
        said.setText("Saved: others "
                + (!wish.shown()
                        ? "do not see you."
                        : wish.placeShared() ? "see you, and where you read." : "see you."));
    }
}
