package org.colloquium.paper.ui;

import java.util.function.Consumer;
import org.colloquium.group.Action;
import org.colloquium.group.GroupDetails;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperStateService;
import org.colloquium.paper.StateChange;
import org.springframework.stereotype.Component;

/** Hides a paper from the reader, or does so no longer. */
@Component
class HideKey implements PaperKey {
    private final PaperStateService states;

    HideKey(PaperStateService states) {
        this.states = states;
    }

    @Override
    public String cap() {
        return "X";
    }

    @Override
    public String does() {
        return "hide";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Action action() {
        return Action.WRITE;
    }

    @Override
    public void press(GroupDetails group, PaperId paper, Consumer<Done> done) {
        boolean was = states.mine(paper).hidden();
        states.change(paper, StateChange.hidden(!was));
        done.accept(new Done(was ? "No longer hidden" : "Hidden", () -> states.change(paper, StateChange.hidden(was))));
    }
}
