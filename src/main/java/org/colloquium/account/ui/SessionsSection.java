package org.colloquium.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.colloquium.account.AccountChanged;
import org.colloquium.account.AccountId;
import org.colloquium.account.MySessions;
import org.colloquium.account.SessionDetails;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Times;
import org.colloquium.live.Live;

/** Where I am signed in, to look and to end it. */
class SessionsSection extends Section {
    private final transient MySessions sessions;
    private final transient ConfirmIdentity confirm;
    private final UnorderedList list = new UnorderedList();
    private final Button others;

    SessionsSection(MySessions sessions, ConfirmIdentity confirm, Live live, AccountId me) {
        this.sessions = sessions;
        this.confirm = confirm;
        others = Parts.button("Sign out everywhere else", this::endOthers);
        Paragraph about = new Paragraph("What you do not know, end, and then change your password. "
                + "Whoever was signed in there is out at once.");
        about.addClassName("two");
        list.addClassName("rows");
        add(new H2("Where you are signed in"), about, list, Parts.classed("acts", others));
        show();
        live.follow(this, this::show, AccountChanged.topic(me));
    }

    private void show() {
        List<SessionDetails> all = sessions.all();
        list.removeAll();
        all.forEach(it -> list.add(row(it)));
        others.setVisible(all.stream().anyMatch(it -> !it.current()));
    }

    private ListItem row(SessionDetails session) {
        Div words = new Div(
                Parts.classed("title ui", Parts.text("", session.device()), Parts.text("rights", mark(session))),
                Parts.meta(meta(session)));
        if (session.current()) {
            return new ListItem(Parts.classed("row", words));
        }
        Button end = Parts.plain("End", () -> confirm.then(() -> end(session)));
        end.setAriaLabel("End " + session.device() + ", network " + session.network());
        return new ListItem(Parts.classed("row", words, end));
    }

    private static String mark(SessionDetails session) {
        return session.current() ? "this one" : "";
    }

    private static String meta(SessionDetails session) {
        Times times = Times.here();
        return "Signed in " + times.moment(session.signedInAt()) + " from " + session.network() + ", "
                + (session.current() ? "here now" : "last seen " + times.moment(session.seenAt()))
                + (session.remembered() ? ", stays signed in." : ".");
    }

    private void end(SessionDetails session) {
        try {
            sessions.end(session.id());
        } catch (NotFoundException e) {
            // It has ended by itself meanwhile, which is what was wanted.
        }
        show();
    }

    private void endOthers() {
        confirm.then(() -> {
            sessions.endOthers();
            show();
        });
    }
}
