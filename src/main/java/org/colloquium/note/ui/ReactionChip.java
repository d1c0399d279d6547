package org.colloquium.note.ui;

import com.vaadin.flow.component.ClickNotifier;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.colloquium.common.ui.Icon;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;
import org.colloquium.note.Reaction;
import org.colloquium.note.ReactionDetails;
import org.jspecify.annotations.Nullable;

/** One kind of reaction: its sign, its word, how many gave it, and who to those who ask. */
class ReactionChip extends HtmlContainer implements ClickNotifier<ReactionChip>, Focusable<ReactionChip> {
    private static final int MOST_NAMES = 3;

    private final String word;
    private final Span figure = Parts.text("num", "");
    private final Span who = Parts.text("vh", "");

    private ReactionChip(String tag, Reaction reaction) {
        super(tag);
        word = Words.sentence(reaction.word());
        addClassName("reaction");
        add(new Icon(reaction.icon()), new Span(word), figure, who);
    }

    /** For those who may react. */
    static ReactionChip button(Reaction reaction, Runnable toggle) {
        ReactionChip chip = new ReactionChip("button", reaction);
        chip.getElement().setAttribute("type", "button");
        chip.addClickListener(event -> toggle.run());
        return chip;
    }

    /** For those who only read. */
    static ReactionChip shown(Reaction reaction) {
        return new ReactionChip("span", reaction);
    }

    /** @param now null where nobody has given it */
    void show(@Nullable ReactionDetails now) {
        boolean mine = now != null && now.mine();
        String names = now == null ? "" : names(now);
        figure.setText(now == null ? "" : String.valueOf(now.count()));
        figure.setVisible(now != null);
        who.setText(names.isEmpty() ? "" : ": " + names);
        setClassName("you", mine);
        setClassName("offered", now == null);
        getElement().setAttribute("title", names);
        if (getElement().getTag().equals("button")) {
            getElement().setAttribute("aria-pressed", String.valueOf(mine));
        }
    }

    /** "You, Ana and 2 more". */
    static String names(ReactionDetails it) {
        List<String> parts = new ArrayList<>();
        if (it.mine()) {
            parts.add("You");
        }
        it.names().stream().limit(MOST_NAMES - parts.size()).forEach(parts::add);
        int more = it.count() - parts.size();
        if (more > 0) {
            parts.add(more + " more");
        }
        return Words.list(parts);
    }
}
