package org.colloquium.digest.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.function.Consumer;
import org.colloquium.common.ui.Icon;
import org.colloquium.common.ui.Language;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;
import org.colloquium.digest.DigestName;
import org.colloquium.digest.DigestSummary;
import org.colloquium.digest.Findings;
import org.colloquium.digest.Preview;
import org.colloquium.digest.format.Formats;
import org.colloquium.group.GroupDetails;

/** A draft before it is imported: what was found, what is known, what was left over, and what would come in. */
class DraftPage extends Main {
    private final Preview preview;
    private final GroupDetails group;
    private final Button take;
    private final Button again;
    private final Span remark = Parts.meta("One click undoes it, also later.");

    DraftPage(DigestDesk desk, GroupDetails group, Preview preview, Acts acts) {
        this.preview = preview;
        this.group = group;
        this.take = Parts.primary("", acts.take());
        this.again = Parts.button("Compare again", acts.compare());
        again.setVisible(false);
        addClassName("page");
        Findings findings = preview.findings();
        Div middle = Parts.middle();
        findings.warnings().forEach(it -> middle.add(warning(it)));
        if (preview.found() > 0 && preview.earlier() == null) {
            middle.add(lists(new DraftLists(desk, group, preview, this::count, this::titleCorrected)));
        }
        middle.add(Parts.classed("foot-bar", take, Parts.plain("Discard", acts.discard()), again, remark));
        Div margin = Parts.margin();
        if (!findings.leftOver().isEmpty()) {
            margin.add(LeftOverSection.of(findings.leftOver()));
        }
        Section source = SourceSection.of(desk.digests(), preview.digest());
        source.add(formats(acts));
        margin.add(source);
        add(head(), middle, margin);
        count();
    }

    /** Somebody else changed the library while this page is open; nothing moves until its reader asks. */
    void libraryChanged() {
        again.setVisible(true);
        remark.setText("The library has changed meanwhile.");
    }

    /** By its corrected title an entry may be another work; its reader says when to look. */
    private void titleCorrected() {
        again.setVisible(true);
        remark.setText("A title was corrected.");
    }

    /** Recognition may err; then its reader says what the digest is. */
    private static Select<Formats.Format> formats(Acts acts) {
        Select<Formats.Format> formats = new Select<>();
        formats.setLabel("Read it as something else");
        formats.setPlaceholder("Choose a format");
        formats.setItems(Formats.all());
        formats.setItemLabelGenerator(it -> DigestWords.format(it.key()));
        formats.setWidthFull();
        formats.addValueChangeListener(it -> acts.readAs().accept(it.getValue().key()));
        return formats;
    }

    private Div head() {
        DigestSummary earlier = preview.earlier();
        if (earlier != null) {
            Paragraph line = new Paragraph("Nothing to import: the same bytes are ");
            line.add(
                    Parts.link(DigestWords.path(group.place(), earlier.id()), DigestName.of(earlier)),
                    new com.vaadin.flow.component.Text(". " + DigestWords.imported(earlier) + "."));
            return Parts.classed("head", new Div(new H1(allKnown()), line));
        }
        if (preview.found() == 0) {
            return Parts.head("No papers found", "Nothing is imported. The draft is kept until you discard it.");
        }
        boolean nothingNew = preview.known().size() == preview.found();
        return Parts.head(nothingNew ? allKnown() : found(), "Nothing is imported yet. " + compared());
    }

    private String allKnown() {
        return Words.figure(preview.found(), "paper", "papers") + ", all in the library already";
    }

    private String found() {
        long left = preview.findings().linesLeftOver();
        return Words.figure(preview.found(), "paper", "papers") + " found, "
                + (left == 0 ? "nothing" : Words.count(left, "line", "lines")) + " left over";
    }

    private String compared() {
        return preview.findings().knownBy() + " " + DigestWords.declared(preview);
    }

    private Component[] lists(DraftLists lists) {
        int check = preview.toCheck().size();
        int known = preview.known().size();
        int fresh = preview.fresh().size();
        int extra = preview.extra().size();
        Div all = new Div(new ShareBar(fresh, known, check, extra));
        all.addClassName("sections");
        if (check > 0) {
            all.add(Parts.section("To check", share(check), lists.toCheck()));
        }
        if (known > 0) {
            all.add(Parts.section(knownAlready(), share(known), lists.known()));
        }
        if (fresh > 0) {
            all.add(Parts.section("New", share(fresh), lists.fresh()));
        }
        if (extra > 0) {
            all.add(Parts.section("Replacements, left out unless you choose them", share(extra), lists.extra()));
        }
        return new Component[] {all};
    }

    private String knownAlready() {
        boolean twiceHere =
                preview.known().stream().anyMatch(it -> preview.judgement(it).entry() != null);
        return twiceHere ? "Already in the library, or further up" : "Already in the library";
    }

    private String share(int part) {
        return String.format(Language.here(), "%,d of %,d", part, preview.found());
    }

    private void count() {
        int papers = preview.toAdd();
        long seen = preview.known().stream().filter(preview::isSelected).count();
        take.setVisible(preview.earlier() == null && preview.found() > 0);
        take.setEnabled(papers > 0 || seen > 0);
        take.setText(
                papers > 0 || seen == 0
                        ? "Import " + Words.figure(papers, "paper", "papers")
                        : "Mark " + Words.figure(seen, "paper", "papers") + " as seen");
        remark.setVisible(take.isVisible());
    }

    private static Div warning(String words) {
        return Parts.classed("notice", new Icon("alert"), new Paragraph(words));
    }

    /** What its buttons do. */
    record Acts(Runnable take, Runnable compare, Consumer<String> readAs, Runnable discard) {}
}
