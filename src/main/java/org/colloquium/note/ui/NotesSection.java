package org.colloquium.note.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.colloquium.account.AccountId;
import org.colloquium.common.Listing;
import org.colloquium.common.PageRequest;
import org.colloquium.common.ui.Drafts;
import org.colloquium.common.ui.Parts;
import org.colloquium.group.Action;
import org.colloquium.group.GroupDetails;
import org.colloquium.group.Member;
import org.colloquium.live.Topic;
import org.colloquium.note.BlindnessChanged;
import org.colloquium.note.NewNote;
import org.colloquium.note.NoteDetails;
import org.colloquium.note.NoteId;
import org.colloquium.note.NotesChanged;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The notes on a paper with their threads: the newest note first, under the field for one's own. */
@StyleSheet("note.css")
@JsModule("./notes.ts")
class NotesSection extends Section {
    private static final int PAGE = 50;

    private final NotesPage page;
    private final PaperId paper;
    private final Map<AccountId, Integer> colours;
    private final Span count = Parts.meta("");
    private final Paragraph nothing = new Paragraph();
    private final LiveList<NoteId, NoteDetails> list;
    private final Button older = Parts.plain("Show older notes", this::showOlder);
    private int pages = 1;

    NotesSection(NoteDesk desk, AccountId reader, GroupDetails group, PaperId paper) {
        this.page = new NotesPage(desk, group, this::load);
        this.paper = paper;
        this.colours = desk.members().of(group.id()).stream().collect(Collectors.toMap(Member::id, Member::colour));
        this.list = new LiveList<>(NoteDetails::id, it -> new NoteItem(it, page, colour(it)));
        list.addClassNames("feed", "notes");
        nothing.addClassName("two");
        H2 heading = new H2("Notes");
        heading.add(count);
        add(heading);
        if (group.may(Action.WRITE)) {
            add(new NoteForm(page.writing(), paper, this::write));
        }
        add(nothing, list, older);
        load();
        desk.live().follow(this, this::load, topics(reader));
        getElement()
                .addEventListener(
                        "linked",
                        event -> showLinked(
                                event.getEventData().get("event.detail.id").asString()))
                .addEventData("event.detail.id");
    }

    private Topic[] topics(AccountId reader) {
        Stream<Topic> parts = page.desk().papers().parts(paper).stream().map(NotesChanged::onPaper);
        return Stream.concat(
                        parts,
                        Stream.of(
                                NotesChanged.privateTo(reader),
                                BlindnessChanged.topic(page.group().id())))
                .toArray(Topic[]::new);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs("window.colloquium.attachNotes(this)");
        askForLink();
        Drafts.waiting(this, "", keys -> keys.forEach(this::reopen));
    }

    /** Brings the list up to date without touching the fields in which somebody types. */
    private void load() {
        List<NoteDetails> notes = new ArrayList<>();
        String after = null;
        long total = 0;
        for (int i = 0; i < pages && (i == 0 || after != null); i++) {
            Listing<NoteDetails> next = page.desk().notes().list(paper, new PageRequest(PAGE, after));
            notes.addAll(next.items());
            after = next.next();
            total = next.total();
        }
        list.show(notes);
        older.setVisible(after != null);
        count.setText(total == 0 ? "" : String.valueOf(total));
        nothing.setVisible(notes.isEmpty());
        nothing.setText(
                page.desk().blind().isBlind(paper) ? BlindWords.of(page.group()) : "Nobody has written a note yet.");
    }

    private void write(NewNote words) {
        page.desk().notes().write(paper, words);
        load();
    }

    private void showOlder() {
        pages++;
        load();
    }

    private int colour(NoteDetails note) {
        return note.text().mine() ? 0 : colours.getOrDefault(note.text().author(), 7);
    }

    /** An address may name one note or reply: it is marked, and found first when it is not on the page yet. */
    private void askForLink() {
        getElement().executeJs("return window.colloquium.markLinked(this)").then(JsonNode.class, missing -> {
            if (missing != null && missing.isString()) {
                showLinked(missing.asString());
            }
        });
    }

    private void showLinked(String anchor) {
        while (older.isVisible() && find(anchor) == null) {
            showOlder();
        }
        NoteItem item = find(anchor);
        if (item != null) {
            item.unfold();
            getElement().executeJs("window.colloquium.markLinked(this)");
        }
    }

    private @Nullable NoteItem find(String anchor) {
        return list.getChildren()
                .map(NoteItem.class::cast)
                .filter(it -> it.holds(anchor))
                .findFirst()
                .orElse(null);
    }

    /** A draft that was left by a reload gets its field back. */
    private void reopen(String key) {
        list.getChildren().map(NoteItem.class::cast).toList().forEach(it -> it.reopen(key));
    }
}
