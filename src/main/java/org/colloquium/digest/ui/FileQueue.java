package org.colloquium.digest.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.colloquium.common.ui.Words;
import org.colloquium.digest.NewDigest;
import org.colloquium.group.GroupDetails;

/** Several files that were given at once, each a digest of its own: they are read one after the other. */
class FileQueue extends Section {
    private static final int EVERY_MILLIS = 400;

    private final DigestDesk desk;
    private final GroupDetails group;
    private final H2 heading = new H2();
    private final UnorderedList rows = new UnorderedList();
    private final List<FileRow> files = new ArrayList<>();
    private Registration asking = () -> {};

    FileQueue(DigestDesk desk, GroupDetails group) {
        this.desk = desk;
        this.group = group;
        rows.addClassName("rows");
        heading.getElement().setAttribute("role", "status");
        add(heading, rows);
        setVisible(false);
    }

    /** Puts a file at the end. */
    void add(String name, NewDigest digest) {
        add(new FileRow(desk, group, name, digest));
    }

    /** Says of a file why it was not even taken. */
    void refuse(String name, String why) {
        add(new FileRow(desk, group, name, why));
    }

    private void add(FileRow file) {
        files.add(file);
        rows.add(file);
        setVisible(true);
        goOn();
    }

    /** Begins with the next file once the one before is read. */
    private void goOn() {
        files.forEach(FileRow::show);
        if (files.stream().noneMatch(FileRow::isBeingRead)) {
            Optional<FileRow> next = files.stream().filter(FileRow::isWaiting).findFirst();
            next.ifPresent(FileRow::read);
        }
        long left = files.stream().filter(it -> !it.isOver()).count();
        heading.setText(
                left == 0
                        ? Words.sentence(Words.count(files.size(), "file is", "files are")) + " read"
                        : (files.size() - left) + " of " + Words.figure(files.size(), "file", "files") + " read");
        getUI().ifPresent(ui -> ui.setPollInterval(left == 0 ? -1 : EVERY_MILLIS));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        asking = ui.addPollListener(poll -> goOn());
        goOn();
    }

    /** What is read goes on; it stands in the list of drafts afterwards. */
    @Override
    protected void onDetach(DetachEvent event) {
        asking.remove();
        event.getUI().setPollInterval(-1);
    }
}
