package org.colloquium.account.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.colloquium.account.CurrentUser;
import org.springframework.stereotype.Component;

/** Leads whoever has still to set up a required second factor there, whatever page they ask for, and back afterwards. */
@Component
class HeldBack implements VaadinServiceInitListener {
    private static final String ASKED_FOR = HeldBack.class.getName() + ".askedFor";

    private final CurrentUser currentUser;

    HeldBack(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(this::lead));
    }

    private void lead(BeforeEnterEvent event) {
        Class<?> target = event.getNavigationTarget();
        boolean open = target == SecondFactorView.class || target.isAnnotationPresent(AnonymousAllowed.class);
        if (!open && currentUser.isHeldBack()) {
            ComponentUtil.setData(event.getUI(), ASKED_FOR, event.getLocation());
            event.forwardTo(SecondFactorView.class);
        }
    }

    /** To the page that was asked for, else to one's account. */
    static void goOn(UI ui) {
        if (ComponentUtil.getData(ui, ASKED_FOR) instanceof Location location) {
            ui.navigate(location.getPath(), location.getQueryParameters());
        } else {
            ui.navigate("account");
        }
    }
}
