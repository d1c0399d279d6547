package org.colloquium.account.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.colloquium.account.AccountChanged;
import org.colloquium.account.AccountId;
import org.colloquium.account.CurrentUser;
import org.colloquium.account.MyAccount;
import org.colloquium.account.People;
import org.colloquium.live.Live;
import org.springframework.stereotype.Component;

/**
 * Shows people out of open pages at the moment when their account is disabled or signed out from elsewhere, on every
 * node. The session itself is refused at its next request, whatever the browser makes of this.
 */
@Component
class AccountFollower implements VaadinServiceInitListener {
    private final Live live;
    private final CurrentUser currentUser;
    private final MyAccount myAccount;
    private final People people;

    AccountFollower(Live live, CurrentUser currentUser, MyAccount myAccount, People people) {
        this.live = live;
        this.currentUser = currentUser;
        this.myAccount = myAccount;
        this.people = people;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> currentUser.find().ifPresent(who -> follow(init.getUI(), who)));
    }

    private void follow(UI ui, AccountId who) {
        live.follow(ui, () -> look(ui), AccountChanged.topic(who));
    }

    private void look(UI ui) {
        if (myAccount.isOver()) {
            ui.getPage().setLocation("login?ended");
        } else if (administers(ui) && !people.me().administrator()) {
            ui.getPage().reload();
        }
    }

    private static boolean administers(UI ui) {
        return ui.getActiveViewLocation().getFirstSegment().equals("admin");
    }
}
