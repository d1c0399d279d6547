package org.colloquium.note.ui;

import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.colloquium.account.AccountId;
import org.colloquium.file.PdfId;
import org.colloquium.file.PdfText;
import org.colloquium.file.ui.PdfMark;
import org.colloquium.file.ui.PdfViewer;
import org.colloquium.group.Action;
import org.colloquium.group.GroupDetails;
import org.colloquium.note.AnnotationDetails;
import org.colloquium.note.Meaning;
import org.colloquium.note.NewTarget;
import org.colloquium.note.Target;
import org.colloquium.note.anchor.Anchored;
import org.colloquium.note.anchor.Anchoring;
import org.colloquium.note.anchor.Quote;
import org.colloquium.note.anchor.Selectors;
import org.colloquium.note.anchor.Span;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;

/** The threads beside a PDF: its own, and those made on another version of it that are found again in this one. */
class PdfThreads extends ThreadsSection {
    private static final List<String> SENT = List.of("page", "exact", "prefix", "suffix", "act", "meaning");

    private final PdfId file;
    private final PdfViewer viewer;
    private final PdfPages pages;

    PdfThreads(AnnotationDesk desk, AccountId reader, GroupDetails group, PaperId paper, PdfId file, PdfViewer viewer) {
        super(desk, group, paper);
        this.file = file;
        this.viewer = viewer;
        this.pages = new PdfPages(desk.texts().of(file).map(PdfText::pages).orElse(List.of()));
        if (group.may(Action.WRITE)) {
            viewer.getElement().setPropertyMap("names", names().words());
            var passage = viewer.getElement().addEventListener("passage", this::selected);
            SENT.forEach(it -> passage.addEventData("event.detail." + it));
            viewer.getElement().setAttribute("open-to-marks", true);
        }
        viewer.addMarkListener(this::openMark);
        start(reader);
    }

    @Override
    List<Placed> read() {
        return new Threads(colours)
                .inOrder(desk.annotations().beside(paper).stream()
                        .filter(it -> it.target().kind() == Target.Kind.PDF)
                        .map(this::here)
                        .toList());
    }

    /** One that was made on another version stands where its words are found in this one. */
    private AnnotationDetails here(AnnotationDetails it) {
        UUID made = it.target().file();
        if (file.value().equals(made)) {
            return it;
        }
        Anchored found = pages.isEmpty()
                ? new Anchored(Anchored.State.ORPHANED, null)
                : Anchoring.find(new Selectors(it.target().selectors().quote(), null), pages.whole());
        return new AnnotationDetails(it.note(), it.target(), found);
    }

    @Override
    void show(List<Placed> placed, @Nullable NewTarget writing) {
        viewer.setMarks(Stream.concat(placed.stream().flatMap(this::mark), writing(writing))
                .toList());
    }

    private static Stream<PdfMark> writing(@Nullable NewTarget target) {
        Quote quote = target == null ? null : target.quote();
        Integer page = target == null ? null : target.page();
        return quote == null
                ? Stream.of()
                : Stream.of(new PdfMark(
                        WRITING,
                        page == null ? 1 : page,
                        quote.exact(),
                        quote.prefix(),
                        quote.suffix(),
                        0,
                        "",
                        "…",
                        true));
    }

    /** One for all versions: the words are looked for in each. */
    @Override
    String draftKey() {
        return "annotation:" + paper + ":pdf";
    }

    @Override
    NewTarget target(KeptPassage kept) {
        return new NewTarget(Target.Kind.PDF, file.value(), kept.quote(), null, kept.page());
    }

    private Stream<PdfMark> mark(Placed placed) {
        Target target = placed.annotation().target();
        Span span = placed.annotation().anchor().span();
        if (span == null) {
            return Stream.of();
        }
        boolean known = !pages.isEmpty() && span.end() <= pages.length();
        Quote quote = known ? Quote.of(pages.whole(), span) : target.selectors().quote();
        Integer page = known ? Integer.valueOf(pages.at(span.start())) : target.page();
        Meaning meaning = placed.annotation().note().marking().meaning();
        return Stream.of(new PdfMark(
                placed.id().toString(),
                page == null ? 1 : page,
                quote.exact(),
                quote.prefix(),
                quote.suffix(),
                placed.colour(),
                meaning == null ? "" : meaning.word(),
                placed.label(),
                isOpen(placed.id())));
    }

    private void selected(DomEvent event) {
        String exact = sent(event, "exact");
        int page = event.getEventData().path("event.detail.page").asInt(0);
        if (exact.isBlank() || page < 1) {
            return;
        }
        Quote quote = new Quote(exact, sent(event, "prefix"), sent(event, "suffix"));
        selected(
                new NewTarget(Target.Kind.PDF, file.value(), quote, null, page),
                sent(event, "act"),
                sent(event, "meaning"));
    }

    private static String sent(DomEvent event, String field) {
        return event.getEventData().path("event.detail." + field).asString("");
    }

    @Override
    void putting(@Nullable String words) {
        if (words == null) {
            viewer.getElement().removeAttribute("putting");
        } else {
            viewer.getElement().setAttribute("putting", words);
        }
    }

    @Override
    Element text() {
        return viewer.getElement();
    }

    @Override
    public String source() {
        return pages.whole();
    }
}
