package org.colloquium.account.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.colloquium.account.SignInAttempt;
import org.colloquium.common.ui.Parts;
import org.jspecify.annotations.Nullable;

/** The second step of a sign-in: the code of the authenticator app, or a recovery code. Nobody is in yet. */
@Route(value = "login/factor", autoLayout = false)
@PageTitle("Code · Colloquium")
@AnonymousAllowed
class FactorView extends Gate implements BeforeEnterObserver {
    private static final String RECOVERY = "recovery";

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Object pending = VaadinSession.getCurrent().getSession().getAttribute(SignInAttempt.PENDING);
        if (!SignInAttempt.isPending(pending)) {
            event.forwardTo(LoginView.class);
            return;
        }
        QueryParameters query = event.getLocation().getQueryParameters();
        if (query.getParameters().containsKey(RECOVERY)) {
            askForRecoveryCode(pending, query);
        } else {
            askForCode(pending, query);
        }
    }

    private void askForCode(@Nullable Object pending, QueryParameters query) {
        TextField code = new TextField("Code");
        Codes.prepare(code);
        ask(
                code,
                "Open your authenticator app and copy the six digits for Colloquium.",
                Parts.link("login/factor?" + RECOVERY, "No phone at hand? Use a recovery code"),
                pending,
                query);
    }

    private void askForRecoveryCode(@Nullable Object pending, QueryParameters query) {
        TextField code = new TextField("Recovery code");
        Codes.prepareRecovery(code);
        ask(
                code,
                "Each of your recovery codes opens your account once.",
                Parts.link("login/factor", "Use the authenticator app"),
                pending,
                query);
    }

    private void ask(TextField code, String words, Anchor other, @Nullable Object pending, QueryParameters query) {
        Paragraph lead = new Paragraph(words);
        lead.addClassName("lead");
        GateForm form = new GateForm("Sign in", code);
        form.getElement().setAttribute("action", "login/factor");
        if (SignInAttempt.remembers(pending)) {
            form.add(hidden());
        }
        form.say(problem(query));
        show(new H1("One more step"), lead, form, other);
        code.focus();
    }

    private static Input hidden() {
        Input remember = new Input();
        remember.setType("hidden");
        remember.getElement().setAttribute("name", SignInAttempt.REMEMBER);
        remember.setValue("on");
        return remember;
    }

    private static @Nullable String problem(QueryParameters query) {
        if (query.getParameters().containsKey("error")) {
            return "This code is not right, or was used already. Wait for the next one.";
        }
        return query.getSingleParameter("wait").map(SignInProblem::wait).orElse(null);
    }
}
