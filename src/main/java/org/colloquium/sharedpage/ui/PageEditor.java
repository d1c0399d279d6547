package org.colloquium.sharedpage.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.TooLargeException;
import org.colloquium.group.GroupDetails;
import org.colloquium.paper.PaperId;
import org.colloquium.sharedpage.Appended;
import org.colloquium.sharedpage.Newer;
import org.colloquium.sharedpage.PageChanged;
import org.colloquium.sharedpage.SeatsChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import tools.jackson.databind.JsonNode;

/** The editor of a page. The browser loads it only when it is there, and merges by itself what all have written. */
@Tag("co-page")
@JsModule("./co-page.ts")
@NpmPackage(value = "yjs", version = "13.6.33")
@NpmPackage(value = "y-protocols", version = "1.0.7")
@NpmPackage(value = "y-codemirror.next", version = "0.3.6")
@NpmPackage(value = "@codemirror/state", version = "6.7.6")
@NpmPackage(value = "@codemirror/view", version = "6.43.15")
@NpmPackage(value = "@codemirror/commands", version = "6.11.1")
@NpmPackage(value = "@codemirror/language", version = "6.13.1")
@NpmPackage(value = "@lezer/markdown", version = "1.8.1")
@NpmPackage(value = "@lezer/highlight", version = "1.2.5")
class PageEditor extends Component implements PageHelp.WritingPlace {
    private static final int LONGEST_BASE64 = (256 << 10) / 3 * 4 + 4;

    private final transient PageDesk desk;
    private final transient GroupDetails group;
    private final PaperId paper;
    private final boolean wanted;
    private final UUID seat = UUID.randomUUID();
    private int seen;
    private transient List<PageDesk.Other> told = List.of();

    /** @param wanted whether the reader asked for it just now, and is to type in it */
    PageEditor(PageDesk desk, GroupDetails group, PaperId paper, boolean wanted) {
        this.desk = desk;
        this.group = group;
        this.paper = paper;
        this.wanted = wanted;
        desk.live().follow(this, this::sendNewer, PageChanged.topic(paper));
        desk.live().follow(this, this::sendOthers, SeatsChanged.topic(paper));
    }

    /** From the beginning, since a page that resynchronises has made the element anew. */
    @Override
    protected void onAttach(AttachEvent event) {
        Newer all = desk.editing().newer(paper, 0);
        seen = all.version();
        told = List.of();
        getElement()
                .callJsFunction(
                        "open",
                        desk.json()
                                .valueToTree(new Opening(
                                        desk.currentUser().id().toString(), paper.toString(), wanted, base64(all))));
        sendOthers();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        try {
            desk.editing().leave(paper, seat);
        } catch (NotFoundException | AccessDeniedException | AuthenticationException e) {
            // it is forgotten in a minute all the same
        }
    }

    /** Answers with the version that has it, or with what the page knows, or with what is wrong. */
    @ClientCallable
    JsonNode append(String update) {
        return desk.json().valueToTree(answer(update));
    }

    private Answer answer(String update) {
        try {
            if (update.length() > LONGEST_BASE64) {
                throw new TooLargeException("That is too much at once.");
            }
            Appended appended = desk.editing().append(paper, Base64.getDecoder().decode(update));
            byte[] missed = appended.missed();
            if (missed != null) {
                return new Answer(null, Base64.getEncoder().encodeToString(missed), null);
            }
            if (appended.version() == seen + 1) {
                seen++;
            }
            return new Answer(appended.version(), null, null);
        } catch (NotFoundException e) {
            return new Answer(null, null, "This page is not here any more.");
        } catch (AccessDeniedException e) {
            return new Answer(null, null, "You may not write here any more.");
        } catch (IllegalArgumentException | InvalidInputException | TooLargeException e) {
            return new Answer(null, null, String.valueOf(e.getMessage()));
        }
    }

    @ClientCallable
    void here(double client, String cursor) {
        desk.editing().here(paper, seat, (long) client, cursor);
    }

    @Override
    public Component field() {
        return this;
    }

    @Override
    public void insert(String markdown) {
        getElement().callJsFunction("insert", markdown);
    }

    @Override
    public void refuse(String why) {
        getElement().callJsFunction("warn", why);
    }

    private void sendNewer() {
        Newer newer = desk.editing().newer(paper, seen);
        seen = newer.version();
        if (!newer.updates().isEmpty()) {
            getElement().callJsFunction("receive", desk.json().valueToTree(base64(newer)));
        }
    }

    private void sendOthers() {
        List<PageDesk.Other> others = desk.others(group, paper, seat);
        if (!others.equals(told)) {
            told = others;
            getElement().callJsFunction("others", desk.json().valueToTree(others));
        }
    }

    private static List<String> base64(Newer newer) {
        return newer.updates().stream().map(Base64.getEncoder()::encodeToString).toList();
    }

    private record Opening(String person, String paper, boolean wanted, List<String> updates) {}

    private record Answer(
            @Nullable Integer version,
            @Nullable String missed,
            @Nullable String problem) {}
}
