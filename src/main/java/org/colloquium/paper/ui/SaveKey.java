package org.colloquium.paper.ui;

import java.util.function.Consumer;
import org.colloquium.group.Action;
import org.colloquium.group.GroupDetails;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperStateService;
import org.colloquium.paper.StateChange;
import org.springframework.stereotype.Component;

/** Saves a paper, or does so no longer. */
@Component
class SaveKey implements PaperKey {
    private final PaperStateService states;

    SaveKey(PaperStateService states) {
        this.states = states;
    }

    @Override
    public String cap() {
        return "S";
    }

    @Override
    public String does() {
        return "save";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Action action() {
        return Action.WRITE;
    }

    @Override
    public void press(GroupDetails group, PaperId paper, Consumer<Done> done) {
        boolean was = states.mine(paper).saved();
        states.change(paper, StateChange.saved(!was));
        done.accept(new Done(was ? "No longer saved" : "Saved", () -> states.change(paper, StateChange.saved(was))));
    }
}
