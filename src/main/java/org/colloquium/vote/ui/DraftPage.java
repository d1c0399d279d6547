package org.colloquium.vote.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Times;
import org.colloquium.common.ui.Words;
import org.colloquium.group.GroupDetails;
import org.colloquium.vote.BallotDetails;
import org.colloquium.vote.BallotEdit;
import org.colloquium.vote.count.EqualShares;
import org.colloquium.vote.ui.Confirm.Question;
import org.jspecify.annotations.Nullable;

/** A ballot in the making, for organisers. Every change to its papers is saved at once. */
class DraftPage extends BallotPage {
    private final Div head = new Div();
    private final Problem problem = new Problem();
    private final ChosenPapers papers;
    private final Div facts = new Div();
    private final Button open = Parts.primary("Open the ballot", this::open);
    private @Nullable BallotDetails ballot;

    DraftPage(BallotDesk desk, GroupDetails group) {
        super(desk, group);
        papers = new ChosenPapers(desk.papers(), group.id(), this::savePapers);
        head.addClassName("whole");
        add(
                head,
                Parts.middle(Parts.section("Papers, in the order that settles equal counts", problem, papers)),
                Parts.margin(
                        Parts.section("Ballot", facts),
                        Parts.section(
                                "Organiser",
                                Parts.classed(
                                        "acts",
                                        Parts.button("Change", this::change),
                                        Parts.plain("Cancel the ballot", this::cancel)))));
    }

    @Override
    void show(BallotDetails draft) {
        ballot = draft;
        head.removeAll();
        head.add(Parts.head(draft.title(), "A draft, which only organisers see. " + MethodWords.rule(draft), open));
        open.setEnabled(!draft.papers().isEmpty());
        papers.askMinutes(isCostly(draft), ChosenPapers.minutes(draft));
        papers.show(draft.paperIds());
        facts.removeAll();
        Times times = Times.here();
        facts.add(Parts.facts(List.of(
                "Method",
                MethodWords.method(draft),
                "Opens",
                hour(draft.opensAt(), times, "when you open it"),
                "Closes",
                hour(draft.closesAt(), times, "when you close it"))));
        facts.add(new Paragraph(TermsWords.secrecy(draft.terms())));
        TermsWords.course(draft).forEach(it -> facts.add(new Paragraph(it)));
        facts.add(new Paragraph(
                "Who may vote is settled when it opens: everybody who is a member by then, guests aside."));
    }

    private static String hour(@Nullable Instant at, Times times, String otherwise) {
        return Words.sentence(at == null ? otherwise : times.moment(at));
    }

    private void savePapers() {
        BallotDetails draft = ballot;
        if (draft != null) {
            problem.free(() ->
                    ballot = desk.ballots().edit(draft.id(), BallotEdit.papers(papers.value(), options(draft)), null));
            open.setEnabled(!papers.value().isEmpty());
        }
    }

    private static boolean isCostly(BallotDetails draft) {
        return draft.options().containsKey(EqualShares.COSTS);
    }

    /** What papers take goes with the papers. */
    private @Nullable Map<String, Object> options(BallotDetails draft) {
        if (!isCostly(draft)) {
            return null;
        }
        Map<String, Object> options = new LinkedHashMap<>(draft.options());
        options.put(EqualShares.COSTS, papers.minutes());
        return options;
    }

    private void open() {
        BallotDetails draft = ballot;
        if (draft != null) {
            problem.free(() -> desk.ballots().open(draft.id()));
        }
    }

    private void change() {
        if (ballot != null) {
            new ChangeDialog(desk, group, ballot).open();
        }
    }

    private void cancel() {
        BallotDetails draft = ballot;
        if (draft != null) {
            Confirm.ask(
                    new Question(
                            "Cancel this draft?",
                            "It cannot be opened any more. Its "
                                    + Words.count(draft.papers().size(), "paper stays", "papers stay")
                                    + " in the library.",
                            "Cancel the ballot",
                            "Keep it"),
                    () -> problem.free(() -> desk.ballots().cancel(draft.id())));
        }
    }
}
