package org.colloquium.account;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.springframework.stereotype.Component;

/** Leaves the app: drafts on this device first, then the session, so that whoever comes next finds neither. */
@Component
public class SignOut {
    private static final String FORGET_DRAFTS = """
            Object.keys(localStorage).filter(it => it.startsWith('draft:' + $0 + ':'))
                .forEach(it => localStorage.removeItem(it))""";

    private final AuthenticationContext authentication;
    private final CurrentUser currentUser;

    SignOut(AuthenticationContext authentication, CurrentUser currentUser) {
        this.authentication = authentication;
        this.currentUser = currentUser;
    }

    public void now(UI ui) {
        String person = currentUser.find().map(AccountId::toString).orElse("");
        ui.getPage()
                .executeJs(FORGET_DRAFTS, person)
                .then(done -> authentication.logout(), failed -> authentication.logout());
    }
}
