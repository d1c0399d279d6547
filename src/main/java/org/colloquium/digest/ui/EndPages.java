package org.colloquium.digest.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import org.colloquium.common.ui.Icon;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;
import org.colloquium.digest.DigestSummary;
import org.colloquium.group.GroupDetails;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperSummary;
import org.colloquium.paper.Removed;

/** What a digest's page shows when work on it was undone, cancelled or has failed. */
final class EndPages {
    private EndPages() {}

    /** What is gone, and what stays and why. */
    static Main undone(DigestDesk desk, GroupDetails group, Removed removed, Component... acts) {
        Div middle = Parts.middle(Parts.classed("acts", acts));
        if (!removed.kept().isEmpty()) {
            middle.add(kept(desk, group, removed));
        }
        return Parts.page("", Parts.head("Import undone: " + gone(removed), line(removed)), middle);
    }

    static String gone(Removed removed) {
        String gone = Words.count(removed.removed(), "paper", "papers") + " removed";
        return removed.kept().isEmpty()
                ? gone
                : gone + ", " + Words.number(removed.kept().size()) + " kept";
    }

    private static String line(Removed removed) {
        return removed.kept().isEmpty()
                ? "The library is as if this digest had never come."
                : "What somebody uses stays in the library.";
    }

    static Component kept(DigestDesk desk, GroupDetails group, Removed removed) {
        List<PaperId> ids = removed.kept().stream().map(Removed.Kept::id).toList();
        Map<PaperId, PaperSummary> titles = desk.papers().of(group.id(), ids);
        List<Removed.Kept> kept = removed.kept();
        return Parts.section(
                "Kept, and why",
                Words.figure(kept.size(), "paper", "papers"),
                new Pages(
                        kept.size(),
                        Pages.STRETCH,
                        (from, most) -> kept.subList(from, from + most).stream()
                                .map(it -> row(group, it, titles.get(it.id())))
                                .toList()));
    }

    private static ListItem row(
            GroupDetails group, Removed.Kept kept, @org.jspecify.annotations.Nullable PaperSummary paper) {
        Component title =
                Parts.title(DigestWords.path(group.place(), kept.id()), paper == null ? "A paper" : paper.title());
        title.getElement().setAttribute("dir", "auto");
        Paragraph why = new Paragraph(Words.sentence(kept.why()) + ".");
        why.addClassName("meta");
        return new ListItem(Parts.classed("row", new Div(title, why)));
    }

    /** Somebody cancelled, or it did not work: nothing was changed. */
    static Main stopped(DigestDesk desk, DigestSummary digest, String what, boolean error, Component... acts) {
        Paragraph first = new Paragraph(what);
        first.addClassName("what");
        Div notice = Parts.classed(error ? "notice err" : "notice draft", new Icon("alert"), first);
        notice.getElement().setAttribute("role", "alert");
        notice.add(
                new Paragraph("Nothing was changed: the library is as it was, and your digest and what you decided"
                        + " about it are kept."),
                Parts.classed("acts", acts));
        return Parts.page(
                "",
                Parts.head(DigestWords.title(digest), null),
                Parts.middle(notice),
                Parts.margin(SourceSection.of(desk.digests(), digest)));
    }
}
