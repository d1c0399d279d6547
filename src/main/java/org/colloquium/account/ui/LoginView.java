package org.colloquium.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.colloquium.account.CurrentUser;
import org.colloquium.account.PasskeyChallenges;
import org.colloquium.account.SetUp;
import org.colloquium.account.SignInAttempt;
import org.colloquium.account.SignInOffers;
import org.colloquium.account.SiteLogo;
import org.colloquium.account.SiteName;
import org.colloquium.common.ui.Parts;
import org.springframework.beans.factory.ObjectProvider;

/** Sign-in, by whatever ways there are; on a server that nobody has set up it leads there. */
@Route(value = "login", autoLayout = false)
@PageTitle("Sign in · Colloquium")
@AnonymousAllowed
class LoginView extends Gate implements BeforeEnterObserver {
    private final SetUp setUp;
    private final CurrentUser currentUser;
    private final SignInOffers offers;
    private final List<WayIn> ways;

    LoginView(
            SetUp setUp,
            CurrentUser currentUser,
            SignInOffers offers,
            ObjectProvider<WayIn> ways,
            SiteName name,
            SiteLogo logo) {
        call(name.value(), logo.address().orElse(null));
        this.setUp = setUp;
        this.currentUser = currentUser;
        this.offers = offers;
        this.ways = ways.stream().sorted(Comparator.comparingInt(WayIn::order)).toList();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        if (setUp.isOpen()) {
            event.forwardTo(SetUpView.class);
        } else if (currentUser.find().isPresent()) {
            event.forwardTo("");
        } else if (query.getParameters().containsKey("code") && offers.codes()) {
            showCode(query);
        } else {
            showAll(query);
        }
    }

    private void showAll(QueryParameters query) {
        TextField email = new TextField("E-mail");
        PasswordField password = new PasswordField("Password");
        Credentials.name(email);
        Credentials.current(password);
        GateForm form = form(email, password);
        form.say(SignInProblem.of(query));
        Div last = Parts.classed("ways", ways(true));
        show(new H1("Sign in"), first(email), form, last);
        email.setValue(typed(true));
        (email.isEmpty() || !offers.passwords() ? email : password).focus();
    }

    private GateForm form(TextField email, PasswordField password) {
        if (!offers.passwords()) {
            GateForm form = new GateForm("Send me a code", email);
            form.to("login/code/send");
            form.setVisible(offers.codes());
            return form;
        }
        GateForm form = new GateForm("Sign in", email, password, Credentials.remember());
        if (offers.codes()) {
            form.also("Send me a code", "login/code/send");
        }
        return form;
    }

    /** What needs nothing to be typed comes first. */
    private Div first(TextField email) {
        List<Component> first = new ArrayList<>();
        if (offers.passkeys()) {
            email.getElement().setAttribute("autocomplete", "username webauthn");
            first.add(new PasskeyButton(PasskeyChallenges.of(session()).next(), offers.passkeySite()));
        }
        first.addAll(List.of(ways(false)));
        if (!first.isEmpty()) {
            first.add(Parts.text("or", "or"));
        }
        return Parts.classed("first", first.toArray(Component[]::new));
    }

    private void showCode(QueryParameters query) {
        String address = typed(false);
        CodeForm form = new CodeForm(address);
        form.say(SignInProblem.of(query));
        Paragraph lead = new Paragraph("If " + (address.isEmpty() ? "the address" : address)
                + " has an account here, a code is on its way there. It works in this browser, once, for ten minutes.");
        lead.addClassName("lead");
        show(
                new H1("Type the code from your mail"),
                lead,
                form,
                Parts.classed("ways", Parts.link("login", "Sign in another way")));
        form.focus();
    }

    private Component[] ways(boolean last) {
        return ways.stream()
                .filter(it -> it.isLast() == last)
                .map(WayIn::link)
                .flatMap(Optional::stream)
                .toArray(Component[]::new);
    }

    private static String typed(boolean forget) {
        HttpSession session = session();
        Object typed = session.getAttribute(SignInAttempt.TYPED);
        if (forget) {
            session.removeAttribute(SignInAttempt.TYPED);
        }
        return typed instanceof String it ? it : "";
    }

    private static HttpSession session() {
        return VaadinServletRequest.getCurrent().getHttpServletRequest().getSession();
    }
}
