package org.colloquium.note.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.colloquium.common.ConflictException;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.ui.Parts;
import org.colloquium.note.Reaction;
import org.colloquium.note.ReactionDetails;
import org.colloquium.note.ReactionService;
import org.colloquium.note.TextDetails;

/** The reactions to a text in a line below it; its opener lays the whole set open there. */
class ReactionLine extends Div {
    private final ReactionService reactions;
    private final TextActs acts;
    private final Runnable reload;
    private final Map<Reaction, ReactionChip> chips = new EnumMap<>(Reaction.class);
    private final Button opener = Parts.plain("React", this::toggleSet);
    private Map<Reaction, ReactionDetails> given = Map.of();
    private boolean mayReact;
    private boolean open;

    /** @param reload brings the whole list up to date after an act */
    ReactionLine(ReactionService reactions, TextActs acts, Runnable reload) {
        this.reactions = reactions;
        this.acts = acts;
        this.reload = reload;
        addClassName("reactions");
        getElement().addEventListener("keydown", event -> close()).setFilter("event.key === 'Escape'");
    }

    /** The verb that opens the set. */
    Button opener() {
        return opener;
    }

    /** @param may whether the reader may react now */
    void show(TextDetails text, boolean may) {
        given = text.reactions().stream().collect(Collectors.toMap(ReactionDetails::reaction, Function.identity()));
        opener.setAriaLabel("React: " + (text.mine() ? "your " : text.name() + "’s ") + acts.noun());
        if (may != mayReact) {
            mayReact = may;
            open &= may;
            chips.clear();
            removeAll();
        }
        draw();
    }

    /** Chips that stay are not built anew: one of them may have the focus. */
    private void draw() {
        opener.getElement().setAttribute("aria-expanded", String.valueOf(open));
        int place = 0;
        for (Reaction reaction : Reaction.values()) {
            ReactionDetails now = given.get(reaction);
            if (now == null && !open) {
                ReactionChip gone = chips.remove(reaction);
                if (gone != null) {
                    remove(gone);
                }
                continue;
            }
            ReactionChip chip = chips.get(reaction);
            if (chip == null) {
                chip = mayReact ? ReactionChip.button(reaction, () -> toggle(reaction)) : ReactionChip.shown(reaction);
                chips.put(reaction, chip);
                addComponentAtIndex(place, chip);
            }
            chip.show(now);
            place++;
        }
        setVisible(place > 0);
    }

    private void toggleSet() {
        open = !open;
        draw();
        Arrays.stream(Reaction.values())
                .filter(it -> open && !given.containsKey(it))
                .findFirst()
                .map(chips::get)
                .ifPresent(ReactionChip::focus);
    }

    private void close() {
        if (open) {
            open = false;
            draw();
            opener.focus();
        }
    }

    private void toggle(Reaction reaction) {
        ReactionDetails before = given.get(reaction);
        open = false;
        try {
            if (before != null && before.mine()) {
                reactions.takeBack(acts.id(), reaction);
            } else {
                reactions.give(acts.id(), reaction);
            }
        } catch (ConflictException | NotFoundException e) {
            // hidden, deleted or made private meanwhile: the list, read anew, says so
        }
        reload.run();
        ReactionChip chip = chips.get(reaction);
        if (chip == null) {
            opener.focus();
        } else {
            chip.focus();
        }
    }
}
