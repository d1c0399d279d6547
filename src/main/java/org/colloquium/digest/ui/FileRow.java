package org.colloquium.digest.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import org.colloquium.common.ui.Language;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;
import org.colloquium.digest.DigestId;
import org.colloquium.digest.NewDigest;
import org.colloquium.group.GroupDetails;
import org.jspecify.annotations.Nullable;

/** One file of several: its name, how far it is read, and what came of it. */
class FileRow extends ListItem {
    private final DigestDesk desk;
    private final GroupDetails group;
    private final String name;
    private final Span title;
    private final Paragraph said = new Paragraph("Waiting");
    private final ProgressBar bar = new ProgressBar();
    private final Div acts = Parts.classed("acts");
    private @Nullable NewDigest waiting;
    private @Nullable DigestId draft;
    private @Nullable Job job;
    private boolean over;

    FileRow(DigestDesk desk, GroupDetails group, String name, NewDigest digest) {
        this(desk, group, name);
        waiting = digest;
        Button cancel = Parts.plain("Cancel", this::cancel);
        cancel.setAriaLabel("Cancel " + name);
        acts.add(cancel);
    }

    /** One that was not taken. */
    FileRow(DigestDesk desk, GroupDetails group, String name, String why) {
        this(desk, group, name);
        end(why, true);
    }

    private FileRow(DigestDesk desk, GroupDetails group, String name) {
        this.desk = desk;
        this.group = group;
        this.name = name;
        title = Parts.text("title ui", name);
        title.getElement().setAttribute("dir", "auto");
        said.addClassName("meta");
        bar.getElement().setAttribute("aria-label", "Reading " + name);
        bar.setVisible(false);
        add(Parts.classed("row", new Div(title, said, bar), acts));
    }

    boolean isWaiting() {
        return waiting != null;
    }

    boolean isBeingRead() {
        return job != null && !over;
    }

    boolean isOver() {
        return over;
    }

    void read() {
        NewDigest digest = waiting;
        waiting = null;
        if (digest != null) {
            draft = desk.drafts().keep(group.id(), digest);
            job = desk.lookAside(desk.digests().summary(draft));
            show();
        }
    }

    void show() {
        Job reading = job;
        if (reading == null || over) {
            return;
        }
        bar.setVisible(true);
        bar.setIndeterminate(reading.all() == 0);
        if (reading.all() > 0) {
            bar.setMax(reading.all());
            bar.setValue(Math.min(reading.done(), reading.all()));
        }
        said.setText(
                reading.all() > 0
                        ? String.format(Language.here(), "%,d of %,d papers", reading.done(), reading.all())
                        : "Reading");
        switch (reading.end()) {
            case null -> {}
            case Job.Looked looked when looked.preview().digest().found() > 0 -> found(looked);
            case Job.Looked looked ->
                none(String.join(" ", looked.preview().findings().warnings()));
            case Job.Failed failed -> none(failed.why());
            case Job.Cancelled cancelled -> none("Cancelled.");
            default -> none("The server failed at this.");
        }
    }

    private void found(Job.Looked looked) {
        end(Words.figure(looked.preview().digest().found(), "paper", "papers") + " found", false);
        var open = Parts.link(
                DigestWords.path(group.place(), looked.preview().digest().id()), "Look and import");
        open.getElement().setAttribute("aria-label", "Look at " + name + " and import it");
        acts.add(open);
    }

    private void none(String why) {
        end(why, true);
        DigestId id = draft;
        if (id != null) {
            desk.jobs().forget(id);
            desk.drafts().discard(id);
        }
    }

    private void end(String words, boolean failed) {
        over = true;
        bar.setVisible(false);
        acts.removeAll();
        said.setText(words.isBlank() ? "No papers were found in it." : words);
        said.setClassName("bad", failed);
    }

    private void cancel() {
        Job reading = job;
        if (reading != null) {
            reading.cancel();
            said.setText("Stopping");
        } else {
            waiting = null;
            end("Cancelled.", true);
        }
    }
}
