package org.colloquium.notification.ui;

import com.vaadin.flow.component.html.Section;
import org.colloquium.account.Me;
import org.colloquium.account.ui.AccountSection;
import org.colloquium.notification.LetterChoices;
import org.springframework.stereotype.Component;

/** Which letters I get, among the sections of "My account". */
@Component
class LettersPlace implements AccountSection {
    private final LetterChoices choices;

    LettersPlace(LetterChoices choices) {
        this.choices = choices;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public boolean inMargin() {
        return false;
    }

    @Override
    public Section section(Me me) {
        return new LettersSection(choices);
    }
}
