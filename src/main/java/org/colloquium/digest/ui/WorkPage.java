package org.colloquium.digest.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import org.colloquium.common.ui.Language;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Times;
import org.colloquium.digest.DigestLimits;
import org.colloquium.digest.DigestSummary;

/** A job that runs: how far it has come, and the way to stop it. It asks the job now and then, for as long as it is open. */
class WorkPage extends Main {
    private static final int EVERY_MILLIS = 400;

    private final Job job;
    private final DigestSummary digest;
    private final Runnable ended;
    private final Span said = new Span();
    private final ProgressBar bar = new ProgressBar();
    private final Button cancel = Parts.button("Cancel", this::cancel);
    private Registration asking = () -> {};

    /** @param ended called once when the job is over */
    WorkPage(DigestSummary digest, Job job, Runnable ended) {
        this.digest = digest;
        this.job = job;
        this.ended = ended;
        addClassName("page");
        bar.getElement().setAttribute("aria-label", "Progress");
        cancel.setVisible(job.kind() != Job.Kind.UNDO);
        Paragraph leave = new Paragraph(
                "Started at " + Times.here().hour(job.started()) + ". You can leave this page and come back.");
        leave.addClassName("meta");
        add(
                Parts.head(DigestWords.title(digest), null),
                Parts.middle(Parts.section(doing(), Parts.classed("going", said, cancel, bar), leave)));
        show();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        ui.setPollInterval(EVERY_MILLIS);
        asking = ui.addPollListener(poll -> show());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        asking.remove();
        event.getUI().setPollInterval(-1);
    }

    private void show() {
        if (job.end() != null && isAttached()) {
            ended.run();
            return;
        }
        int all = job.all();
        bar.setIndeterminate(all == 0);
        if (all > 0) {
            bar.setMax(all);
            bar.setValue(Math.min(job.done(), all));
        }
        said.setText(all > 0 ? String.format(Language.here(), "%,d of %,d papers", job.done(), all) : beginning());
    }

    private String doing() {
        return switch (job.kind()) {
            case LOOK -> "Looking for papers";
            case IMPORT -> "Importing";
            case UNDO -> "Undoing the import";
        };
    }

    private String beginning() {
        return job.kind() == Job.Kind.LOOK && digest.format() == null
                ? "Reading " + DigestLimits.words(digest.size())
                : String.format(Language.here(), "Comparing %,d papers with the library", digest.found());
    }

    private void cancel() {
        job.cancel();
        cancel.setEnabled(false);
        cancel.setText("Stopping");
    }
}
