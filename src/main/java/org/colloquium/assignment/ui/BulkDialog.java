package org.colloquium.assignment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.colloquium.assignment.BulkDone;
import org.colloquium.assignment.BulkPlan;
import org.colloquium.assignment.BulkRow;
import org.colloquium.assignment.BulkService;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;
import org.colloquium.group.GroupDetails;

/** Assigns many papers by an order or a table, after showing what each row comes to. */
@StyleSheet("meeting.css")
class BulkDialog extends Dialog {
    private static final int MOST_BYTES = 1_000_000;

    private final BulkService bulk;
    private final GroupDetails group;
    private final Consumer<BulkDone> done;
    private final TextArea wish = new TextArea("An order, or a table");
    private final Div said = new Div();
    private final Button assign = Parts.primary("Assign", this::assign);

    BulkDialog(BulkService bulk, GroupDetails group, Consumer<BulkDone> done) {
        this.bulk = bulk;
        this.group = group;
        this.done = done;
        setHeaderTitle("Assign many papers");
        setWidth("44rem");
        setCloseOnOutsideClick(false);
        wish.setPlaceholder("assign presenter round-robin to votes>=3 state:unassigned");
        wish.setHelperText("Or a table whose first row is: paper, role, member, meeting, due. A paper is named by its"
                + " title, DOI, arXiv number or id, a meeting by its day like 2027-03-25.");
        wish.setMinRows(2);
        wish.setMaxRows(8);
        wish.setWidthFull();
        wish.setValueChangeMode(ValueChangeMode.EAGER);
        wish.addValueChangeListener(change -> forget());
        said.getElement().setAttribute("role", "status");
        add(Parts.classed("form", wish, upload(), said));
        assign.setEnabled(false);
        getFooter().add(Parts.plain("Cancel", this::close), Parts.button("Look first", this::look), assign);
    }

    private Upload upload() {
        Upload upload = new Upload();
        upload.setMaxFiles(1);
        upload.setUploadButton(new Button("Choose a table"));
        upload.setUploadHandler(event -> {
            byte[] table = read(event.getInputStream());
            event.getUI().access(() -> show(table));
        });
        return upload;
    }

    /** A byte more than a table may have, where it is too large. */
    private static byte[] read(InputStream file) {
        try (file) {
            return file.readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void show(byte[] table) {
        if (table.length > MOST_BYTES) {
            forget();
            said.add(Notices.error("This table is too large. Divide it."));
        } else {
            wish.setValue(new String(table, StandardCharsets.UTF_8));
            look();
        }
    }

    private void forget() {
        said.removeAll();
        assign.setEnabled(false);
        assign.setText("Assign");
    }

    private void look() {
        forget();
        try {
            show(bulk.rehearse(group.id(), wish.getValue()));
        } catch (InvalidInputException e) {
            said.add(Notices.error(String.valueOf(e.getMessage())));
        }
    }

    private void show(BulkPlan plan) {
        int wrong = plan.problems().size();
        said.add(new Paragraph(
                plan.rows().isEmpty()
                        ? "No paper is like that."
                        : wrong == 0
                                ? Words.sentence(Words.count(plan.rows().size(), "assignment", "assignments"))
                                        + ", nothing against it. Nothing is done yet."
                                : Words.sentence(Words.count(wrong, "row has", "rows have"))
                                        + " a problem. All rows are assigned, or none."));
        UnorderedList rows = new UnorderedList();
        rows.addClassNames("rows", "bulk");
        plan.problems().forEach(it -> rows.add(row(it)));
        plan.rows().stream().filter(it -> it.problem() == null).forEach(it -> rows.add(row(it)));
        said.add(rows);
        assign.setEnabled(plan.works());
        assign.setText(plan.works() ? "Assign " + Words.figure(plan.rows().size(), "paper", "papers") : "Assign");
    }

    private static ListItem row(BulkRow row) {
        Div words = new Div(Parts.title(row.title()));
        String problem = row.problem();
        words.add(
                problem == null
                        ? Parts.meta(row.name() + ", " + row.role())
                        : Parts.text("meta due", "Row " + row.line() + ": " + problem));
        return new ListItem(words);
    }

    private void assign() {
        try {
            BulkDone made = bulk.assign(group.id(), wish.getValue());
            close();
            done.accept(made);
        } catch (InvalidInputException | ConflictException e) {
            look();
            said.addComponentAsFirst(Notices.error(String.valueOf(e.getMessage())));
        }
    }
}
