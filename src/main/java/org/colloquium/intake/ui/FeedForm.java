package org.colloquium.intake.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.TooLargeException;
import org.colloquium.common.ui.Errand;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;
import org.colloquium.digest.format.UnreadableDigest;
import org.colloquium.group.GroupDetails;
import org.colloquium.intake.NewFeed;

/** Adds a feed once it was tried, or many from a list. */
class FeedForm extends Div {
    private final transient IntakeDesk desk;
    private final transient GroupDetails group;
    private final TextField address = new TextField("Address of a feed");
    private final TextField name = new TextField("Name, if you want another");
    private final Trouble said = new Trouble();
    private final Errand trying = new Errand();
    private final Upload upload = new Upload();
    private final Button add = Parts.primary("Add the feed", this::add);
    private final Button test = Parts.button("Test", this::test);

    FeedForm(IntakeDesk desk, GroupDetails group) {
        this.desk = desk;
        this.group = group;
        addClassName("feed-form");
        address.setPlaceholder("https://rss.arxiv.org/rss/cs.CL");
        address.setManualValidation(true);
        address.setWidthFull();
        address.setMaxLength(2000);
        name.setWidthFull();
        name.setMaxLength(200);
        add.addClickShortcut(Key.ENTER).listenOn(address);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(desk.limits().bytes());
        upload.setUploadButton(new Button("Choose a list of feeds (OPML)"));
        upload.setDropLabel(new Span("or drop it here"));
        upload.setUploadHandler(this::receive);
        upload.addFileRejectedListener(
                event -> said.bad(desk.limits().tooManyBytes().getMessage() + ""));
        add(said, address, name, Parts.classed("acts", add, test), trying, upload);
    }

    private void add() {
        typed(feed -> {
            desk.feeds().add(group.id(), feed);
            said.good(feed.name() + " is read from now on; what is new comes in a moment.");
            address.clear();
            name.clear();
        });
    }

    private void test() {
        typed(feed -> {
            test.setEnabled(false);
            trying.start(
                    "Reading " + feed.name(),
                    sign -> desk.feeds().tryOut(group.id(), feed, bytes -> sign.say("Reading " + feed.name())),
                    said::good,
                    said::bad,
                    () -> test.setEnabled(true));
        });
    }

    private void typed(java.util.function.Consumer<NewFeed> act) {
        said.clear();
        address.setInvalid(false);
        try {
            act.accept(new NewFeed(address.getValue(), name.getValue()));
        } catch (InvalidInputException e) {
            address.setErrorMessage(e.getMessage());
            address.setInvalid(true);
            address.focus();
        } catch (ConflictException e) {
            said.bad(e);
        }
    }

    /** Runs outside the page's lock while the bytes come in. */
    private void receive(UploadEvent event) throws IOException {
        UI ui = event.getUI();
        try {
            byte[] bytes = desk.limits().read(event.getInputStream());
            ui.access(() -> addAll(bytes));
        } catch (TooLargeException e) {
            ui.access(() -> said.bad(e));
        } finally {
            ui.access(upload::clearFileList);
        }
    }

    private void addAll(byte[] opml) {
        try {
            int added = desk.feeds().addAll(group.id(), opml);
            said.good(
                    added == 0
                            ? "All feeds of this list are there already."
                            : Words.sentence(Words.count(added, "feed is", "feeds are")) + " read from now on.");
        } catch (InvalidInputException | ConflictException | UnreadableDigest | TooLargeException e) {
            said.bad(e);
        }
    }
}
