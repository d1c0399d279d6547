package org.colloquium.note.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.colloquium.common.ConflictException;
import org.colloquium.common.Markup;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.ui.Faces;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.SafeHtml;
import org.colloquium.common.ui.Times;
import org.colloquium.group.GroupDetails;
import org.colloquium.note.ReplyId;
import org.colloquium.note.ReportDetails;
import org.colloquium.note.ReportService;

/** A reported text, who reported it and why, and the two answers. */
class ReportItem extends LiveItem<ReportDetails> {
    private final ReportService reports;
    private final Runnable reload;
    private final Div byline = Parts.classed("line-and-time");
    private final Div words = Parts.classed("words");
    private final Paragraph reported = new Paragraph();
    private final Div notice = new Div();
    private ReportDetails report;

    ReportItem(ReportDetails report, ReportService reports, GroupDetails group, int colour, Runnable reload) {
        this.report = report;
        this.reports = reports;
        this.reload = reload;
        Div body = new Div(byline);
        if (report.quote() != null) {
            HtmlContainer quote = new HtmlContainer("blockquote");
            quote.setText(report.quote());
            body.add(quote);
        }
        body.add(
                words,
                Parts.title(group.place().path("papers/" + report.paper()), report.title()),
                reported,
                notice,
                Parts.classed("acts verbs", verb("Hide", this::hide), verb("Dismiss", this::dismiss)));
        add(Faces.of(report.name(), colour), body);
        show(report);
    }

    @Override
    void show(ReportDetails now) {
        report = now;
        HtmlComponent name = new HtmlComponent("b");
        name.getElement().setText(now.name()).setAttribute("dir", "auto");
        HtmlComponent time = new HtmlComponent("time");
        time.addClassName("meta");
        time.getElement()
                .setText(Times.here().ago(now.writtenAt()))
                .setAttribute("datetime", now.writtenAt().toString());
        byline.removeAll();
        byline.add(name, time);
        words.removeAll();
        words.add(new SafeHtml(Markup.markdown(now.markdown())));
        Span reason = new Span(now.reason());
        reason.getElement().setAttribute("dir", "auto");
        reported.removeAll();
        reported.add(
                Parts.text(
                        "due",
                        "Reported by " + now.reporterName() + ", "
                                + Times.here().ago(now.madeAt()) + ": "),
                reason);
    }

    @Override
    boolean isBusy() {
        return false;
    }

    @Override
    void gone() {
        // never busy, so always taken away
    }

    private String noun() {
        if (report.text() instanceof ReplyId) {
            return "reply";
        }
        return report.quote() == null ? "note" : "annotation";
    }

    private Button verb(String label, Runnable act) {
        Button verb = Parts.plain(label, act);
        verb.setAriaLabel(label + ": " + report.name() + "’s " + noun());
        return verb;
    }

    private void hide() {
        ReasonDialog.hiding(report.name(), noun(), reason -> reports.hide(report.id(), reason), reload)
                .open();
    }

    private void dismiss() {
        notice.removeAll();
        try {
            reports.dismiss(report.id());
        } catch (ConflictException | NotFoundException e) {
            notice.add(Notices.error(String.valueOf(e.getMessage())));
        }
        reload.run();
    }
}
