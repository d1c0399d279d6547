package org.colloquium.vote.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.Map;
import org.colloquium.common.ui.Parts;
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
    private final ComingFacts facts = new ComingFacts();
    private final Button open = Parts.primary("Open the ballot", this::open);
    private @Nullable BallotDetails ballot;

    DraftPage(BallotDesk desk, GroupDetails group) {
        super(desk, group);
        papers = new ChosenPapers(desk.papers(), group.id(), this::savePapers);
        head.addClassName("whole");
        add(
                head,
                Parts.middle(Parts.section("Papers, in their order", problem, papers)),
                Parts.margin(
                        Parts.section("Ballot", facts),
                        Parts.section(
                                "Organiser",
                                Parts.classed(
                                        "acts",
                                        Parts.button("Change", this::change),
                                        Parts.button("Ask for nominations", this::nominate),
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
        facts.show(draft);
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

    private void nominate() {
        BallotDetails draft = ballot;
        if (draft != null) {
            problem.free(() -> desk.nominations().start(draft.id()));
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
