package org.colloquium.account.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.colloquium.common.ui.Parts;

/** Why single sign-on has not led in, and what else there is to do. */
@Route(value = "login/elsewhere/:why", autoLayout = false)
@PageTitle("Sign in · Colloquium")
@AnonymousAllowed
class ElsewhereView extends Gate implements BeforeEnterObserver {
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String why = event.getRouteParameters().get("why").orElse("");
        show(
                new H1(why.equals("down") ? "Single sign-on does not answer" : "Single sign-on has not let you in"),
                RegisterView.words(words(why)),
                Parts.link("login", "To the sign-in"));
    }

    private static String words(String why) {
        return switch (why) {
            case "down" ->
                "The server that knows you could not be reached. Try again in a minute, or sign in with a "
                        + "password if you have one.";
            case "unverified" ->
                "The server that knows you has not confirmed your e-mail address. Confirm it there, "
                        + "then try again.";
            case "domain" ->
                "Your e-mail address is not of a domain that may come in by itself. Ask an administrator "
                        + "for an invitation.";
            case "closed" -> "There is no account here that it opens. Ask an administrator.";
            default ->
                "What came back from the server that knows you could not be trusted, or was too old. Try again "
                        + "from the sign-in page.";
        };
    }
}
