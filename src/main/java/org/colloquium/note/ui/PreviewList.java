package org.colloquium.note.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.colloquium.common.Markup;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;
import org.colloquium.note.ImportPreview;
import org.colloquium.note.Target;
import org.colloquium.note.anchor.Anchored;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperSummary;

/** What would become of each annotation of a file. */
class PreviewList extends Div {
    private static final int MOST_SHOWN = 200;
    private static final int EXCERPT = 200;

    /** @param titles what papers are called where there are several */
    PreviewList(List<ImportPreview> previews, Map<PaperId, PaperSummary> titles) {
        addClassName("previews");
        Paragraph answer = new Paragraph(answer(previews));
        answer.getElement().setAttribute("role", "status");
        UnorderedList list = new UnorderedList();
        list.getElement().setAttribute("tabindex", "0");
        list.getElement().setAttribute("role", "region");
        list.getElement().setAttribute("aria-label", "The annotations of the file");
        previews.stream().limit(MOST_SHOWN).forEach(it -> list.add(row(it, titles)));
        add(answer, list);
        if (previews.size() > MOST_SHOWN) {
            add(new Paragraph("… and " + (previews.size() - MOST_SHOWN) + " more."));
        }
    }

    private static String answer(List<ImportPreview> previews) {
        long there = previews.stream().filter(ImportPreview::duplicate).count();
        long failed = previews.stream().filter(it -> it.why() != null).count();
        long lost = previews.stream()
                .filter(ImportPreview::isNew)
                .filter(it -> it.anchor() == Anchored.State.ORPHANED)
                .count();
        List<String> more = Stream.of(
                        lost == 0 ? "" : Words.count(lost, "passage was", "passages were") + " not found",
                        there == 0 ? "" : Words.count(there, "is", "are") + " here already",
                        failed == 0 ? "" : Words.count(failed, "cannot", "cannot") + " be taken")
                .filter(it -> !it.isEmpty())
                .toList();
        String found = Words.sentence(Words.count(previews.size(), "annotation", "annotations")) + " in the file";
        return more.isEmpty() ? found + ", each with its passage." : found + ": " + String.join(", ", more) + ".";
    }

    private static ListItem row(ImportPreview it, Map<PaperId, PaperSummary> titles) {
        ListItem row = new ListItem();
        if (it.quote() != null) {
            HtmlComponent quote = new HtmlComponent("blockquote");
            quote.getElement().setText(it.quote());
            quote.getElement().setAttribute("dir", "auto");
            row.add(quote);
        }
        String words = Markup.excerpt(it.markdown(), EXCERPT);
        if (!words.isEmpty()) {
            Paragraph said = new Paragraph(words);
            said.getElement().setAttribute("dir", "auto");
            row.add(said);
        }
        PaperSummary paper = it.paper() == null ? null : titles.get(it.paper());
        if (paper != null) {
            row.add(Parts.title(paper.title()));
        }
        Span state = Parts.meta(state(it) + replies(it));
        state.setClassName("due", it.isNew() && it.anchor() == Anchored.State.ORPHANED);
        row.add(state);
        row.setClassName("left", !it.isNew());
        return row;
    }

    private static String state(ImportPreview it) {
        if (it.why() != null) {
            return "No. " + (it.index() + 1) + " cannot be taken: " + it.why();
        }
        if (it.duplicate()) {
            return "Here already";
        }
        if (it.anchor() == null) {
            return "On the whole paper, as a note";
        }
        String where = it.kind() == Target.Kind.PDF ? "the PDF" : "the abstract";
        return switch (it.anchor()) {
            case PLACED -> "Found in " + where;
            case MOVED -> "Found in " + where + ", in other words or at another place";
            case ORPHANED -> "Not found: it comes without a place, and you can put it on one";
        };
    }

    private static String replies(ImportPreview it) {
        return it.replies() == 0 ? "" : ". " + Words.sentence(Words.count(it.replies(), "reply", "replies"));
    }
}
