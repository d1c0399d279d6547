package org.colloquium.roster.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.colloquium.account.AccountService;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;
import org.colloquium.mail.Outbox;
import org.colloquium.roster.LinkList;
import org.colloquium.roster.RosterDone;
import org.colloquium.roster.RosterPlan;
import org.colloquium.roster.RosterService;
import org.jspecify.annotations.Nullable;

/** People and their roles from a table: the file, what each row would do, and the links of those who are new. */
@Route("admin/roster")
@PageTitle("People from a table · Colloquium")
@StyleSheet("account.css")
@PermitAll
class RosterView extends Div implements BeforeEnterObserver {
    private static final int MOST = 5 * 1024 * 1024 + 1;
    private static final String EXAMPLE = """
            email,name,group,role,administrator
            hb@uni.example,H. Berg,vision,owner,no
            li@uni.example,Li Wei,vision,member,
            """;

    private final transient RosterService rosters;
    private final transient AccountService accounts;
    private final transient LinkList links;
    private final transient Outbox outbox;
    private final Paragraph said = new Paragraph();
    private final Upload upload = new Upload();
    private final Div middle = Parts.middle();
    private final Checkbox letters = new Checkbox("Write to everybody who is new, with their link");
    private transient byte @Nullable [] file;

    RosterView(RosterService rosters, AccountService accounts, LinkList links, Outbox outbox) {
        this.rosters = rosters;
        this.accounts = accounts;
        this.links = links;
        this.outbox = outbox;
        said.getElement().setAttribute("role", "status");
        middle.addClassName("roster");
        upload.setMaxFiles(1);
        upload.setUploadButton(new Button("Choose a table"));
        upload.setUploadHandler(event -> {
            byte[] bytes = read(event.getInputStream());
            event.getUI().access(() -> look(bytes));
        });
        add(Parts.page(
                "adm",
                Parts.head("People from a table", "Accounts and roles in groups, all rows or none."),
                middle,
                Parts.margin(Parts.section("The table", words(), example()))));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        accounts.count(); // refuses whoever does not administer the server
        ask();
    }

    private void ask() {
        middle.removeAll();
        middle.add(upload, said);
    }

    private static byte[] read(InputStream from) throws java.io.IOException {
        return from.readNBytes(MOST);
    }

    void look(byte[] bytes) {
        upload.clearFileList();
        said.setText("");
        ask();
        try {
            RosterPlan plan = rosters.look(bytes);
            file = bytes;
            show(plan);
        } catch (InvalidInputException e) {
            said.setText(e.getMessage());
        }
    }

    private void show(RosterPlan plan) {
        said.setText(PlanWords.summary(plan));
        Button follow = Parts.primary("Make these changes", this::follow);
        follow.setEnabled(plan.errors() == 0 && PlanWords.does(plan));
        letters.setVisible(outbox.isOn() && plan.errors() == 0 && PlanWords.makes(plan));
        middle.add(letters, Parts.classed("acts", follow), new PlanGrid(plan));
    }

    private void follow() {
        byte[] bytes = file;
        if (bytes == null) {
            return;
        }
        try {
            done(rosters.follow(bytes, letters.isVisible() && letters.getValue()));
            file = null;
        } catch (ConflictException e) {
            look(bytes);
            said.setText(e.getMessage());
        }
    }

    private void done(RosterDone done) {
        ask();
        said.setText("Done. " + PlanWords.summary(done.plan()));
        if (!done.invited().isEmpty()) {
            middle.add(download(done));
        }
        middle.add(Parts.link("admin/accounts", "To the accounts"));
    }

    private Div download(RosterDone done) {
        byte[] table = links.of(done);
        Anchor anchor = new Anchor(
                DownloadHandler.fromInputStream(event -> new DownloadResponse(
                        new ByteArrayInputStream(table), "invitations.csv", "text/csv", table.length)),
                "Download the links");
        anchor.addClassName("as-button");
        return new Div(
                new Paragraph(Words.sentence(Words.count(done.invited().size(), "link is", "links are"))
                        + " waiting to be handed out. They open once, within seven days, and cannot be shown again "
                        + "when you have left this page."),
                anchor);
    }

    private static Paragraph words() {
        return new Paragraph("The first row names the columns, in any order: email, name, group (as in its address, "
                + "after /g/), role (guest, member, organiser, owner) and administrator (yes or no). Only email is "
                + "always needed. Somebody in two groups has two rows. What is empty stays as it is.");
    }

    private static Pre example() {
        Pre example = new Pre(EXAMPLE);
        example.addClassName("raw");
        example.getElement().setAttribute("tabindex", "0");
        example.getElement().setAttribute("role", "region");
        example.getElement().setAttribute("aria-label", "An example of a table");
        return example;
    }
}
