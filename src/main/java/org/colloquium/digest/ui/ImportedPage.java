package org.colloquium.digest.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import org.colloquium.common.ui.Language;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;
import org.colloquium.digest.DigestEntry;
import org.colloquium.digest.DigestSummary;
import org.colloquium.digest.Findings;
import org.colloquium.digest.Part;
import org.colloquium.group.GroupDetails;

/** A digest after its import: what came of each entry, and the way back. */
class ImportedPage extends Main {
    private static final int FEW = 3;

    private final DigestDesk desk;
    private final GroupDetails group;
    private final DigestSummary digest;

    ImportedPage(DigestDesk desk, GroupDetails group, DigestSummary digest, Runnable undo) {
        this.desk = desk;
        this.group = group;
        this.digest = digest;
        addClassName("page");
        Findings findings = desk.digests().findings(digest.id());
        Button triage = Parts.primary("Triage", this::triage);
        Button[] acts = desk.mayUndo(group, digest)
                ? new Button[] {triage, Parts.button("Undo import", undo)}
                : new Button[] {triage};
        Div margin = Parts.margin();
        if (!findings.leftOver().isEmpty()) {
            margin.add(LeftOverSection.of(findings.leftOver()));
        }
        margin.add(SourceSection.of(desk.digests(), digest));
        add(Parts.head(answer(), DigestWords.imported(digest) + ".", acts), middle(), margin);
    }

    private void triage() {
        UI.getCurrent()
                .navigate(
                        "g/" + group.slug() + "/triage/queue",
                        QueryParameters.of("digest", digest.id().toString()));
    }

    private String answer() {
        if (digest.added() == 0) {
            return Words.figure(digest.found(), "paper", "papers") + " seen again, none of them new";
        }
        String added = Words.figure(digest.added(), "paper", "papers") + " imported";
        return digest.duplicates() == 0 ? added : added + ", " + Words.number(digest.duplicates()) + " known before";
    }

    private Div middle() {
        Map<Part, Integer> counts = desk.digests().counts(digest.id());
        Div middle = Parts.middle(new ShareBar(
                counts.getOrDefault(Part.ADDED, 0),
                counts.getOrDefault(Part.KNOWN, 0),
                counts.getOrDefault(Part.TO_CHECK, 0)));
        section(middle, "Still to check", Part.TO_CHECK, Pages.STRETCH, counts);
        section(middle, "Imported", Part.ADDED, Pages.STRETCH, counts);
        section(middle, "Already in the library", Part.KNOWN, FEW, counts);
        section(middle, "Left out", Part.LEFT_OUT, FEW, counts);
        return middle;
    }

    private void section(Div middle, String heading, Part part, int few, Map<Part, Integer> counts) {
        int count = counts.getOrDefault(part, 0);
        if (count > 0) {
            Component rows = new Pages(
                    count,
                    few,
                    (from, most) -> desk.digests().entries(digest.id(), part, from, most).stream()
                            .map(this::row)
                            .toList());
            middle.add(
                    Parts.section(heading, String.format(Language.here(), "%,d of %,d", count, digest.found()), rows));
        }
    }

    private ListItem row(DigestEntry entry) {
        Div words = new Div(
                entry.paper() == null
                        ? EntryText.title(entry.candidate())
                        : EntryText.title(entry.candidate(), DigestWords.path(group.place(), entry.paper())));
        String why = remark(entry);
        if (!why.isEmpty()) {
            Paragraph meta = new Paragraph(why);
            meta.addClassName("meta");
            words.add(meta);
        }
        if (entry.added()) {
            words.add(EntryText.beginning(entry.candidate()));
        }
        return new ListItem(Parts.classed("row", words));
    }

    private static String remark(DigestEntry entry) {
        return entry.selected() && entry.paper() == null
                ? "It is no longer in the library."
                : entry.judgement().why();
    }
}
