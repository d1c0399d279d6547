package org.colloquium.account.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import org.colloquium.account.CurrentUser;
import org.colloquium.account.MyAccount;
import org.colloquium.account.Reading;
import org.colloquium.common.ui.Language;
import org.colloquium.common.ui.Times;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Lets every page that somebody opens speak in the time zone and as in the language that they have chosen. */
@Component
class ZoneKeeper implements VaadinServiceInitListener {
    private final CurrentUser currentUser;
    private final MyAccount account;

    ZoneKeeper(CurrentUser currentUser, MyAccount account) {
        this.currentUser = currentUser;
        this.account = account;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addUIInitListener(init ->
                        currentUser.find().ifPresent(who -> choose(init.getUI().getSession())));
    }

    private void choose(VaadinSession session) {
        try {
            Reading reading = account.reading();
            Times.choose(session, reading.zone());
            Language.choose(session, reading.language());
        } catch (AccessDeniedException e) {
            Times.choose(session, null); // disabled meanwhile; the page says so
            Language.choose(session, null);
        }
    }
}
