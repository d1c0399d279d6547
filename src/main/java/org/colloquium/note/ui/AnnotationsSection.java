package org.colloquium.note.ui;

import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.stream.Stream;
import org.colloquium.account.AccountId;
import org.colloquium.group.Action;
import org.colloquium.group.GroupDetails;
import org.colloquium.note.Meaning;
import org.colloquium.note.NewTarget;
import org.colloquium.note.Target;
import org.colloquium.note.anchor.Alignment;
import org.colloquium.note.anchor.Anchoring;
import org.colloquium.note.anchor.Quote;
import org.colloquium.note.anchor.Selectors;
import org.colloquium.note.anchor.Span;
import org.colloquium.paper.PaperDetails;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.ui.AbstractText;
import org.jspecify.annotations.Nullable;

/** The threads beside the abstract. Their places are in what its source wrote, which is not all that is shown. */
class AnnotationsSection extends ThreadsSection {
    private final AbstractText text;
    private PaperDetails now;
    private Alignment alignment;

    AnnotationsSection(AnnotationDesk desk, AccountId reader, GroupDetails group, PaperId paper, AbstractText text) {
        super(desk, group, paper);
        this.text = text;
        this.now = desk.papers().find(paper);
        this.alignment = Alignment.between(now.abstractSource(), now.abstractText());
        if (group.may(Action.WRITE)) {
            text.open(names().words());
            text.onPassage(this::selected);
        }
        text.onMark(event -> openMark(event.id()));
        start(reader);
    }

    @Override
    List<Placed> read() {
        PaperDetails read = desk.papers().find(paper);
        if (!read.abstractSource().equals(now.abstractSource())) {
            alignment = Alignment.between(read.abstractSource(), read.abstractText());
        }
        now = read;
        return new Threads(colours)
                .inOrder(desk.annotations().beside(paper).stream()
                        .filter(it -> it.target().kind() == Target.Kind.ABSTRACT)
                        .toList());
    }

    @Override
    void show(List<Placed> placed, @Nullable NewTarget writing) {
        text.show(Stream.concat(placed.stream().flatMap(this::mark), writing(writing))
                .toList());
    }

    private Stream<AbstractText.Mark> writing(@Nullable NewTarget target) {
        return target == null || target.quote() == null ? Stream.of() : writing(target.quote(), target.position());
    }

    private Stream<AbstractText.Mark> writing(Quote quote, @Nullable Span position) {
        Span span = Anchoring.find(new Selectors(quote, position), now.abstractSource())
                .span();
        if (span == null) {
            return Stream.of();
        }
        Span shown = alignment.forward(span);
        return Stream.of(new AbstractText.Mark(
                WRITING, "…", "The passage that you comment on", shown.start(), shown.end(), 0, "", true));
    }

    @Override
    String draftKey() {
        return "annotation:" + paper + ":abstract";
    }

    @Override
    NewTarget target(KeptPassage kept) {
        return NewTarget.inAbstract(kept.quote(), null);
    }

    private Stream<AbstractText.Mark> mark(Placed placed) {
        Span span = placed.annotation().anchor().span();
        if (span == null) {
            return Stream.of();
        }
        Span shown = alignment.forward(span);
        Meaning meaning = placed.annotation().note().marking().meaning();
        return Stream.of(new AbstractText.Mark(
                placed.id().toString(),
                placed.label(),
                placed.title(),
                shown.start(),
                shown.end(),
                placed.colour(),
                meaning == null ? "" : meaning.word(),
                isOpen(placed.id())));
    }

    private void selected(AbstractText.Passage passage) {
        Span span = alignment.backward(new Span(passage.start(), passage.end()));
        if (!span.isEmpty() && !span.of(now.abstractSource()).isBlank()) {
            Quote quote = Quote.of(now.abstractSource(), span);
            selected(NewTarget.inAbstract(quote, span), passage.act(), passage.meaning());
        }
    }

    @Override
    void putting(@Nullable String words) {
        text.putting(words);
    }

    @Override
    Element text() {
        return text.getElement();
    }

    @Override
    public String source() {
        return now.abstractSource();
    }
}
