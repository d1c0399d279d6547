package org.colloquium.paper.ui;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.colloquium.common.ConflictException;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.ui.Parts;
import org.colloquium.group.GroupDetails;
import org.colloquium.paper.PaperId;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The keys of triage in the list: what they do, what takes it back, and a line at the foot that says so. */
@JsModule("./library-keys.ts")
class LibraryKeys extends Div {
    static final String UNDO = "u";
    static final String OPEN = " ";
    private static final int MOST = 200;

    private final GroupDetails group;
    private final LibraryGrid grid;
    private final List<PaperKey> keys;
    private final Deque<PaperKey.Done> done = new ArrayDeque<>();
    private final Span said = new Span();

    LibraryKeys(LibraryDesk desk, GroupDetails group, LibraryGrid grid) {
        this.group = group;
        this.grid = grid;
        keys = desk.keys(group);
        addClassName("key-line");
        said.getElement().setAttribute("role", "status");
        add(
                said,
                Parts.classed(
                        "hints", hint("J"), hint("K"), Parts.text("", "move"), hint("?"), Parts.text("", "all keys")));
        grid.addAttachListener(
                event -> grid.getElement().executeJs("window.colloquium.attachLibraryKeys(this, $0)", caps()));
        grid.getElement()
                .addEventListener(
                        "paper-key",
                        event -> press(
                                event.getEventData().get("event.detail.key").asString(),
                                event.getEventData().get("event.detail.row").asString()))
                .addEventData("event.detail.key")
                .addEventData("event.detail.row");
    }

    private static com.vaadin.flow.component.Component hint(String cap) {
        com.vaadin.flow.component.HtmlComponent key = new com.vaadin.flow.component.HtmlComponent("kbd");
        key.getElement().setText(cap);
        return key;
    }

    private ArrayNode caps() {
        ArrayNode caps = JsonNodeFactory.instance.arrayNode();
        keys.forEach(it -> caps.addArray().add(it.cap()).add(it.does()));
        return caps;
    }

    /** @param row the key of the row in the grid, empty for none */
    void press(String key, String row) {
        if (key.equals(UNDO)) {
            undo();
            return;
        }
        PaperId paper =
                row.isEmpty() ? null : grid.getDataCommunicator().getKeyMapper().get(row);
        if (paper == null) {
            return;
        }
        if (key.equals(OPEN)) {
            grid.setDetailsVisible(paper, !grid.isDetailsVisible(paper));
            return;
        }
        keys.stream().filter(it -> it.cap().equalsIgnoreCase(key)).findFirst().ifPresent(it -> attempt(it, paper));
    }

    private void attempt(PaperKey key, PaperId paper) {
        try {
            key.press(group, paper, it -> {
                done.push(it);
                if (done.size() > MOST) {
                    done.removeLast();
                }
                say(it.said() + ". U takes it back.");
            });
        } catch (ConflictException | NotFoundException e) {
            say(String.valueOf(e.getMessage()));
        }
    }

    private void undo() {
        PaperKey.Done last = done.poll();
        if (last == null) {
            say("There is nothing to undo.");
            return;
        }
        try {
            last.undo().run();
            say("Undone: " + last.said().toLowerCase(java.util.Locale.ROOT) + ".");
        } catch (ConflictException | NotFoundException e) {
            say(String.valueOf(e.getMessage()));
        }
    }

    private void say(String words) {
        said.setText(words);
        grid.refresh();
    }
}
