package org.colloquium.note.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.colloquium.account.AccountId;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.ui.Drafts;
import org.colloquium.group.Action;
import org.colloquium.group.GroupDetails;
import org.colloquium.group.Member;
import org.colloquium.live.Topic;
import org.colloquium.note.AnnotationDetails;
import org.colloquium.note.AnnotationEdit;
import org.colloquium.note.BlindnessChanged;
import org.colloquium.note.Marking;
import org.colloquium.note.Meaning;
import org.colloquium.note.MeaningNames;
import org.colloquium.note.NewAnnotation;
import org.colloquium.note.NewTarget;
import org.colloquium.note.NoteEdit;
import org.colloquium.note.NoteId;
import org.colloquium.note.NotesChanged;
import org.colloquium.note.Visibility;
import org.colloquium.note.anchor.Alignment;
import org.colloquium.note.anchor.Span;
import org.colloquium.paper.PaperChanged;
import org.colloquium.paper.PaperDetails;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.ui.AbstractText;
import org.jspecify.annotations.Nullable;

/** The threads beside the abstract, each at the height of the passage that it speaks of. */
@StyleSheet("note.css")
@JsModule("./threads.ts")
class AnnotationsSection extends Section implements AnnotationsPage {
    private final AnnotationDesk desk;
    private final GroupDetails group;
    private final PaperId paper;
    private final AbstractText text;
    private final Map<AccountId, Integer> colours;
    private final MeaningNames names;
    private final Paragraph blind = new Paragraph("What others have noted here is hidden until you have published a note"
            + " or a comment of your own, of 40 characters or more.");
    private final Div form = new Div();
    private final LiveList<NoteId, Placed> list;
    private PaperDetails read;
    private Alignment alignment;
    private @Nullable NoteId open;
    private @Nullable AnnotationDetails lost;

    AnnotationsSection(AnnotationDesk desk, AccountId reader, GroupDetails group, PaperId paper, AbstractText text) {
        this.desk = desk;
        this.group = group;
        this.paper = paper;
        this.text = text;
        this.colours = desk.desk().members().of(group.id()).stream().collect(Collectors.toMap(Member::id, Member::colour));
        this.names = desk.meanings().names(group.id());
        this.list = new LiveList<>(Placed::id, it -> new AnnotationItem(it, this));
        this.read = desk.papers().find(paper);
        this.alignment = Alignment.between(read.abstractSource(), read.abstractText());
        addClassNames("beside");
        list.addClassNames("threads", "notes");
        blind.addClassName("meta");
        H2 heading = new H2("Annotations");
        heading.addClassName("same-always");
        add(heading, blind, form, list);
        if (group.may(Action.WRITE)) {
            text.open(names.words());
            text.onPassage(this::selected);
        }
        text.onMark(event -> open(NoteId.of(event.id())));
        load();
        desk.desk().live().follow(this, this::load, topics(reader));
        getElement()
                .addEventListener("linked", event -> follow(event.getEventData().get("event.detail.id").asString()))
                .addEventData("event.detail.id");
    }

    private Topic[] topics(AccountId reader) {
        Stream<Topic> parts = desk.desk().papers().parts(paper).stream().map(NotesChanged::onPaper);
        return Stream.concat(parts, Stream.of(NotesChanged.privateTo(reader), PaperChanged.topic(paper), BlindnessChanged.topic(group.id())))
                .toArray(Topic[]::new);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs("window.colloquium.attachThreads(this, $0)", text.getElement());
        Drafts.waiting(this, "", keys -> keys.forEach(this::reopen));
    }

    private void load() {
        PaperDetails now = desk.papers().find(paper);
        if (!now.abstractSource().equals(read.abstractSource())) {
            alignment = Alignment.between(now.abstractSource(), now.abstractText());
        }
        read = now;
        List<Placed> placed = new Threads(desk.annotations(), colours).inOrder(paper);
        list.show(placed);
        blind.setVisible(desk.blind().isBlind(paper));
        text.show(placed.stream().flatMap(this::mark).toList());
    }

    private Stream<AbstractText.Mark> mark(Placed placed) {
        Span span = placed.annotation().anchor().span();
        if (span == null || placed.label().isEmpty()) {
            return Stream.of();
        }
        Span shown = alignment.forward(span);
        Meaning meaning = placed.annotation().note().marking().meaning();
        return Stream.of(new AbstractText.Mark(
                placed.id().toString(),
                placed.label(),
                "Annotation " + placed.label() + ", by " + name(placed),
                shown.start(),
                shown.end(),
                placed.colour(),
                meaning == null ? "" : meaning.word(),
                isOpen(placed.id())));
    }

    private static String name(Placed placed) {
        return placed.colour() == 0
                ? "you"
                : placed.annotation().note().text().name();
    }

    private void selected(AbstractText.Passage passage) {
        Span span = alignment.backward(new Span(passage.start(), passage.end()));
        NewTarget target = NewTarget.inAbstract(null, span);
        switch (passage.act()) {
            case "comment" -> compose(target, span);
            case "put" -> put(target);
            default ->
                add(new NewAnnotation(
                        target,
                        null,
                        Visibility.GROUP,
                        passage.meaning().isEmpty()
                                ? Marking.NONE
                                : new Marking(Meaning.of(passage.meaning()), List.of())));
        }
    }

    private void compose(NewTarget target, Span span) {
        form.removeAll();
        AnnotationForm made = new AnnotationForm(
                paper,
                span.of(read.abstractSource()),
                span.start() + " " + span.end(),
                (words, visibility) -> add(new NewAnnotation(target, words, visibility, Marking.NONE)),
                form::removeAll);
        form.add(made);
        made.field.focus();
    }

    private void add(NewAnnotation made) {
        open = desk.annotations().annotate(paper, made).id();
        load();
    }

    private void put(NewTarget target) {
        AnnotationDetails moving = lost;
        lost = null;
        text.putting(null);
        if (moving != null) {
            desk.annotations().edit(moving.id(), new AnnotationEdit(new NoteEdit(null, null, null), null, target));
            load();
        }
    }

    /** A draft that was left by a reload gets its field back. */
    private void reopen(String key) {
        list.getChildren().map(AnnotationItem.class::cast).forEach(it -> it.reopen(key));
    }

    private void follow(String anchor) {
        list.getChildren()
                .map(AnnotationItem.class::cast)
                .filter(it -> it.holds(anchor))
                .findFirst()
                .ifPresent(AnnotationItem::open);
    }

    @Override
    public AnnotationDesk desk() {
        return desk;
    }

    @Override
    public GroupDetails group() {
        return group;
    }

    @Override
    public NotesPage thread() {
        return new NotesPage(desk.desk(), group, this::load);
    }

    @Override
    public MeaningNames names() {
        return names;
    }

    @Override
    public String source() {
        return read.abstractSource();
    }

    @Override
    public Runnable reload() {
        return this::load;
    }

    @Override
    public boolean isOpen(NoteId id) {
        return id.equals(open);
    }

    @Override
    public void open(NoteId id) {
        open = id;
        load();
        getElement().executeJs("window.colloquium.showThread(this, $0)", id.toString());
    }

    @Override
    public void mark(NoteId id, Marking marking) {
        desk.annotations().edit(id, new AnnotationEdit(new NoteEdit(null, null, null), marking, null));
    }

    @Override
    public void put(AnnotationDetails annotation) {
        lost = annotation;
        text.putting("Put it here");
    }
}
