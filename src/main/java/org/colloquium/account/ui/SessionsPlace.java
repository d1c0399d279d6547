package org.colloquium.account.ui;

import com.vaadin.flow.component.html.Section;
import org.colloquium.account.Me;
import org.colloquium.account.MySessions;
import org.colloquium.live.Live;
import org.springframework.stereotype.Component;

/** Where I am signed in, among the sections of "My account". */
@Component
class SessionsPlace implements AccountSection {
    private final MySessions sessions;
    private final ConfirmIdentity confirm;
    private final Live live;

    SessionsPlace(MySessions sessions, ConfirmIdentity confirm, Live live) {
        this.sessions = sessions;
        this.confirm = confirm;
        this.live = live;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public boolean inMargin() {
        return false;
    }

    @Override
    public Section section(Me me) {
        return new SessionsSection(sessions, confirm, live, me.id());
    }
}
