package org.colloquium.account.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.colloquium.account.CurrentUser;
import org.colloquium.account.SetUp;
import org.colloquium.account.SignInAttempt;
import org.colloquium.account.SignInPolicy;
import org.colloquium.common.ui.Words;
import org.jspecify.annotations.Nullable;

/** Sign-in; on a server that nobody has set up it leads there. */
@Route(value = "login", autoLayout = false)
@PageTitle("Sign in · Colloquium")
@AnonymousAllowed
class LoginView extends Gate implements BeforeEnterObserver {
    private final SetUp setUp;
    private final CurrentUser currentUser;
    private final SignInPolicy policy;
    private final TextField email = new TextField("E-mail");
    private final PasswordField password = new PasswordField("Password");
    private final Checkbox remember = new Checkbox("Stay signed in for 30 days on this device");
    private final GateForm form = new GateForm("Sign in", email, password, remember);

    LoginView(SetUp setUp, CurrentUser currentUser, SignInPolicy policy) {
        this.setUp = setUp;
        this.currentUser = currentUser;
        this.policy = policy;
        Credentials.name(email);
        Credentials.current(password);
        remember.getElement().setAttribute("name", SignInAttempt.REMEMBER);
        show(new H1("Sign in"), form);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (setUp.isOpen()) {
            event.forwardTo(SetUpView.class);
        } else if (currentUser.find().isPresent()) {
            event.forwardTo("");
        } else if (!policy.offersPasswords()) {
            show(new H1("Sign in"), new Paragraph("This server accepts no passwords."));
        } else {
            form.say(problem(event.getLocation().getQueryParameters()));
            email.setValue(typedBefore());
            (email.isEmpty() ? email : password).focus();
        }
    }

    private static @Nullable String problem(QueryParameters query) {
        if (query.getParameters().containsKey("error")) {
            return "That e-mail address and password do not go together.";
        }
        if (query.getParameters().containsKey("ended")) {
            return "Your session has ended.";
        }
        if (query.getParameters().containsKey("late")) {
            return "That took too long. Begin again with your password.";
        }
        return query.getSingleParameter("wait").map(LoginView::wait).orElse(null);
    }

    static String wait(String seconds) {
        long wait = seconds.matches("\\d{1,5}") ? Long.parseLong(seconds) : 60;
        String until =
                wait < 90 ? Words.count(wait, "second", "seconds") : Words.count((wait + 59) / 60, "minute", "minutes");
        return "Too many tries have failed. Come back in " + until + ".";
    }

    private static String typedBefore() {
        WrappedSession session = VaadinSession.getCurrent().getSession();
        Object typed = session.getAttribute(SignInAttempt.TYPED);
        session.removeAttribute(SignInAttempt.TYPED);
        return typed instanceof String it ? it : "";
    }
}
