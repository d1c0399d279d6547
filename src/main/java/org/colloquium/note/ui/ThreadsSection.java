package org.colloquium.note.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.colloquium.account.AccountId;
import org.colloquium.common.ui.Drafts;
import org.colloquium.common.ui.Parts;
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
import org.colloquium.paper.PaperChanged;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;

/** The threads beside a text, each at the height of the passage that it speaks of. */
@StyleSheet("note.css")
@JsModule("./threads.ts")
abstract class ThreadsSection extends Section implements AnnotationsPage {
    /** What the passage that is being commented on is marked as. */
    static final String WRITING = "writing";

    /**
     * About a screen of threads: so many come at a time, the next ones when the reader is near. The marks in the text
     * are all there, and each opens its thread.
     */
    private static final int AT_ONCE = 8;

    final AnnotationDesk desk;
    final GroupDetails group;
    final PaperId paper;
    final Map<AccountId, Integer> colours;
    private final MeaningNames names;
    private final Paragraph blind =
            new Paragraph("What others have noted here is hidden until you have published a note"
                    + " or a comment of your own, of 40 characters or more.");
    private final PassageForm form;
    private final LiveList<NoteId, Placed> list;
    private final Button more = Parts.plain("", this::showMore);
    private List<Placed> placed = List.of();
    private int shown = AT_ONCE;
    private @Nullable NoteId open;
    private @Nullable AnnotationDetails lost;

    ThreadsSection(AnnotationDesk desk, GroupDetails group, PaperId paper) {
        this.desk = desk;
        this.group = group;
        this.paper = paper;
        colours = desk.desk().members().of(group.id()).stream().collect(Collectors.toMap(Member::id, Member::colour));
        names = desk.meanings().names(group.id());
        list = new LiveList<>(Placed::id, it -> new AnnotationItem(it, this));
        form = new PassageForm(thread().writing(), this::draftKey, this::target, this::add, this::mark);
        addClassName("beside");
        list.addClassNames("threads", "notes");
        blind.setText(BlindWords.of(group));
        blind.addClassName("meta");
        add(new H2("Annotations"), blind, form, list, Parts.classed("more-threads", more));
        getElement()
                .addEventListener(
                        "linked",
                        event -> follow(
                                event.getEventData().get("event.detail.id").asString()))
                .addEventData("event.detail.id");
    }

    /** The threads as they are now, in the order of their passages. */
    abstract List<Placed> read();

    /** Marks the passages of these in the text, and the one that is being commented on, as {@link #WRITING}. */
    abstract void show(List<Placed> placed, @Nullable NewTarget writing);

    /** What the draft of a comment on this text is kept under. */
    abstract String draftKey();

    /** The passage that a draft was kept with, in this text. */
    abstract NewTarget target(KeptPassage kept);

    /** @param words what the one button on a selected passage says, null for the usual ones */
    abstract void putting(@Nullable String words);

    /** The element that has the text. */
    abstract Element text();

    /** To be called once the text is known; loads and follows. */
    void start(AccountId reader) {
        load();
        Stream<Topic> parts = desk.desk().papers().parts(paper).stream().map(NotesChanged::inTexts);
        Stream<Topic> others = Stream.of(
                NotesChanged.privateTo(reader), PaperChanged.topic(paper), BlindnessChanged.topic(group.id()));
        desk.desk().live().follow(this, this::load, Stream.concat(parts, others).toArray(Topic[]::new));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs("window.colloquium.attachThreads(this, $0)", text());
        Drafts.waiting(this, "", keys -> keys.forEach(this::reopen));
    }

    void load() {
        placed = read();
        showThreads();
        blind.setVisible(desk.desk().blind().isBlind(paper));
        show(placed, form.target());
    }

    private void showThreads() {
        List<Placed> some = IntStream.range(0, placed.size())
                .filter(it -> it < shown || isOpen(placed.get(it).id()))
                .mapToObj(placed::get)
                .toList();
        list.show(some);
        int left = placed.size() - some.size();
        more.setText("Show " + Math.min(AT_ONCE, left) + " of " + left + " more");
        more.setVisible(left > 0);
    }

    private void showMore() {
        shown += AT_ONCE;
        showThreads();
    }

    /** @param act comment, highlight or put; {@code meaning} empty for none */
    void selected(NewTarget target, String act, String meaning) {
        switch (act) {
            case "comment" -> form.compose(target);
            case "put" -> put(target);
            default -> add(new NewAnnotation(target, null, Visibility.GROUP, marking(meaning)));
        }
    }

    private void mark() {
        show(placed, form.target());
    }

    private static Marking marking(String meaning) {
        return meaning.isEmpty() ? Marking.NONE : new Marking(Meaning.of(meaning), List.of());
    }

    private void add(NewAnnotation made) {
        open = desk.annotations().annotate(paper, made).id();
        load();
    }

    private void put(NewTarget target) {
        AnnotationDetails moving = lost;
        lost = null;
        putting(null);
        if (moving != null) {
            desk.annotations().edit(moving.id(), new AnnotationEdit(new NoteEdit(null, null, null), null, target));
            load();
        }
    }

    /** A draft that was left by a reload gets its field back. */
    private void reopen(String key) {
        placed.stream()
                .filter(it -> it.isNamedIn(key) && list.item(it.id()).isEmpty())
                .findFirst()
                .ifPresent(it -> open(it.id()));
        if (group.may(Action.WRITE)) {
            form.reopen(key);
        }
        list.getChildren().map(AnnotationItem.class::cast).forEach(it -> it.reopen(key));
    }

    private void follow(String anchor) {
        placed.stream().filter(it -> it.isNamedIn(anchor)).findFirst().ifPresent(it -> open(it.id()));
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

    /** The mark of what is being written has no thread yet. */
    void openMark(String id) {
        if (!id.equals(WRITING)) {
            open(NoteId.of(id));
        }
    }

    @Override
    public void mark(NoteId id, Marking marking) {
        desk.annotations().edit(id, new AnnotationEdit(new NoteEdit(null, null, null), marking, null));
    }

    @Override
    public void put(AnnotationDetails annotation) {
        lost = annotation;
        putting("Put it here");
    }
}
