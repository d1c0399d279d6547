package org.colloquium.presence.ui;

import com.vaadin.flow.component.html.Section;
import org.colloquium.account.Me;
import org.colloquium.account.ui.AccountSection;
import org.colloquium.presence.PresenceService;
import org.springframework.stereotype.Component;

/** What I show of being on a paper, among the sections of "My account". */
@Component
class PresencePlace implements AccountSection {
    private final PresenceService presence;

    PresencePlace(PresenceService presence) {
        this.presence = presence;
    }

    @Override
    public int order() {
        return 75;
    }

    @Override
    public boolean inMargin() {
        return false;
    }

    @Override
    public Section section(Me me) {
        return new ChoiceSection(presence);
    }
}
