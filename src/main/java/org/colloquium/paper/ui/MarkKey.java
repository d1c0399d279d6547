package org.colloquium.paper.ui;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.colloquium.common.ui.Words;
import org.colloquium.group.Action;
import org.colloquium.group.GroupDetails;
import org.colloquium.paper.MyState;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperStateService;
import org.colloquium.paper.StateChange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Marks a paper for the reader, or does so no longer.
 *
 * @param word what a paper is called that is marked so
 */
record MarkKey(
        PaperStateService states,
        String cap,
        String does,
        int order,
        String word,
        Predicate<MyState> is,
        Function<Boolean, StateChange> change)
        implements PaperKey {
    @Override
    public Action action() {
        return Action.WRITE;
    }

    @Override
    public void press(GroupDetails group, PaperId paper, Consumer<Done> done) {
        boolean was = is.test(states.mine(paper));
        states.change(paper, change.apply(!was));
        done.accept(new Done(
                was ? "No longer " + word : Words.sentence(word), () -> states.change(paper, change.apply(was))));
    }

    @Configuration(proxyBeanMethods = false)
    static class Keys {
        @Bean
        PaperKey saveKey(PaperStateService states) {
            return new MarkKey(states, "S", "save", 20, "saved", MyState::saved, StateChange::saved);
        }

        @Bean
        PaperKey hideKey(PaperStateService states) {
            return new MarkKey(states, "X", "hide", 30, "hidden", MyState::hidden, StateChange::hidden);
        }
    }
}
