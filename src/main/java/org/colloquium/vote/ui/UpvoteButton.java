package org.colloquium.vote.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.colloquium.common.ui.Icon;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;
import org.colloquium.group.Action;
import org.colloquium.group.GroupDetails;
import org.colloquium.live.Live;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.ui.PaperSection;
import org.colloquium.vote.UpvoteService;
import org.colloquium.vote.Upvotes;
import org.colloquium.vote.UpvotesChanged;

/** On the page of a paper: my upvote, and how many there are. */
@org.springframework.stereotype.Component
class UpvoteButton implements PaperSection {
    private final UpvoteService upvotes;
    private final Live live;

    UpvoteButton(UpvoteService upvotes, Live live) {
        this.upvotes = upvotes;
        this.live = live;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Side side() {
        return Side.BAR;
    }

    @Override
    public Optional<Component> section(GroupDetails group, PaperId paper) {
        Shown shown = new Shown(paper, group.may(Action.VOTE));
        shown.show();
        live.follow(shown, shown::show, UpvotesChanged.topic(paper));
        return Optional.of(shown);
    }

    private final class Shown extends Span {
        private final PaperId paper;
        private final Button button = Parts.button("Upvote", this::turn);
        private final Span count = new Span();
        private Upvotes now = Upvotes.NONE;

        Shown(PaperId paper, boolean mayVote) {
            this.paper = paper;
            addClassName("upvote");
            if (mayVote) {
                add(button);
            }
            add(count);
        }

        void show() {
            now = upvotes.of(paper);
            button.setText(now.mine() ? "Upvoted" : "Upvote");
            button.setIcon(now.mine() ? new Icon("check") : null);
            button.getElement().setAttribute("aria-pressed", String.valueOf(now.mine()));
            count.setText(now.count() == 0 ? "" : Words.figure(now.count(), "upvote", "upvotes"));
        }

        private void turn() {
            if (now.mine()) {
                upvotes.withdraw(paper);
            } else {
                upvotes.give(paper);
            }
            show();
        }
    }
}
