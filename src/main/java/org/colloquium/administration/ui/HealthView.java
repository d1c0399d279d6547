package org.colloquium.administration.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import org.colloquium.administration.Health;
import org.colloquium.administration.HealthService;
import org.colloquium.common.ui.Icon;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Times;
import org.colloquium.common.ui.Words;

/** How the server fares: what is wrong first, then the figures. It looks again by itself, for an hour at most. */
@Route("admin/health")
@PageTitle("Health · Colloquium")
@StyleSheet("account.css")
@PermitAll
class HealthView extends Div implements BeforeEnterObserver {
    private static final int EVERY_MILLIS = 10_000;
    private static final int MOST = 360; // a page left open must not keep its session for ever

    private final HealthService service;
    private final H1 answer = new H1();
    private final Paragraph line = new Paragraph();
    private final Div problems = new Div();
    private final Div figures = Parts.classed("main");
    private int looks;

    HealthView(HealthService service) {
        this.service = service;
        problems.getElement().setAttribute("role", "status");
        add(Parts.page(
                "",
                Parts.classed("head", new Div(answer, line), Parts.button("Look again", this::show)),
                Parts.middle(problems, figures)));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        ui.setPollInterval(EVERY_MILLIS);
        Registration polling = ui.addPollListener(poll -> {
            show();
            if (++looks >= MOST) {
                ui.setPollInterval(-1);
            }
        });
        addDetachListener(detach -> {
            detach.unregisterListener();
            polling.remove();
            ui.setPollInterval(-1);
        });
    }

    private void show() {
        Health health = service.now();
        int wrong = health.problems().size();
        answer.setText(wrong == 0 ? "All is well" : Words.sentence(Words.count(wrong, "problem", "problems")));
        line.setText("Seen " + Times.here().moment(Instant.now()) + "; it is looked at again every ten seconds.");
        problems.removeAll();
        health.problems().forEach(it -> problems.add(problem(it)));
        figures.removeAll();
        figures.add(HealthFigures.of(health));
    }

    private static Div problem(String words) {
        return Parts.classed("notice err", new Icon("alert"), new Div(new Paragraph(words)));
    }
}
