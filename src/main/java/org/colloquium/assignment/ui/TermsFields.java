package org.colloquium.assignment.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.colloquium.assignment.PaperRole;
import org.colloquium.assignment.ProposalTerms;
import org.colloquium.assignment.WorkWish;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.ui.Parts;
import org.jspecify.annotations.Nullable;

/** Roles and limits of a proposal. */
class TermsFields extends Div {
    private static final String TALK = "A talk: presenter, discussant, scribe";
    private static final String PLAY = "Role-play: author, skeptic, archaeologist, practitioner";
    private static final Set<PaperRole> TALKING = Set.of(PaperRole.PRESENTER, PaperRole.DISCUSSANT, PaperRole.SCRIBE);
    private static final int MOST = 9;

    /** So many members for each turn of a meeting leave a choice when nobody comes up twice in a row. */
    private static final int ROOM = 3;

    private final RadioButtonGroup<String> form = new RadioButtonGroup<>("What happens with a paper");
    private final Div counts = Parts.classed("counts");
    private final Map<PaperRole, IntegerField> roles = new LinkedHashMap<>();
    private final IntegerField least = new IntegerField("Turns each, at least");
    private final IntegerField most = new IntegerField("At most");
    private final Checkbox spaced = new Checkbox("Nobody at two meetings in a row");
    private final MultiSelectComboBox<PaperRole> rounds = new MultiSelectComboBox<>("Roles that go round");

    /**
     * @param before null for what most groups would choose
     * @param members who may take turns
     * @param busiest how many papers the meeting with most papers has
     */
    TermsFields(@Nullable ProposalTerms before, long members, long busiest) {
        Map<PaperRole, Integer> had = had(before);
        form.setItems(TALK, PLAY);
        form.setValue(had.keySet().stream().anyMatch(PaperRole.ROLE_PLAY::contains) ? PLAY : TALK);
        form.addValueChangeListener(change -> {
            Map<PaperRole, Integer> usual = new LinkedHashMap<>();
            (PLAY.equals(change.getValue()) ? PaperRole.ROLE_PLAY : TALKING).forEach(it -> usual.put(it, 1));
            ask(usual);
        });
        number(least, before == null ? Integer.valueOf(0) : Integer.valueOf(before.least()));
        number(most, before == null ? null : before.most());
        most.setPlaceholder("Whatever is fair");
        spaced.setValue(before == null ? members >= ROOM * busiest * TALKING.size() : before.spaced());
        rounds.setHelperText("Nobody has such a role again before everybody had it.");
        rounds.setItemLabelGenerator(PaperRole::name);
        rounds.setWidthFull();
        addClassName("terms");
        ask(had);
        rounds.setValue(before == null ? Set.of(PaperRole.SCRIBE) : Set.copyOf(before.rounds()));
        add(
                Parts.section("Roles", form, counts),
                Parts.section("Limits", Parts.classed("days", least, most), spaced, rounds));
    }

    /** How many of each. */
    Map<PaperRole, Integer> roles() {
        Map<PaperRole, Integer> chosen = new LinkedHashMap<>();
        roles.forEach((role, field) -> {
            Integer count = field.getValue();
            if (field.isInvalid()) {
                throw new InvalidInputException("roles", "Ask for 0 to " + MOST + " members in each role.");
            }
            if (count != null && count > 0) {
                chosen.put(role, count);
            }
        });
        return chosen;
    }

    int least() {
        return Objects.requireNonNullElse(checked(least), 0);
    }

    @Nullable Integer most() {
        return checked(most);
    }

    boolean spaced() {
        return spaced.getValue();
    }

    List<PaperRole> rounds() {
        Collection<PaperRole> asked = roles().keySet();
        return rounds.getSelectedItems().stream()
                .filter(asked::contains)
                .sorted()
                .toList();
    }

    private static @Nullable Integer checked(IntegerField field) {
        if (field.isInvalid()) {
            throw new InvalidInputException("least", "Members take 0 to " + WorkWish.LARGEST + " turns.");
        }
        return field.getValue();
    }

    private static Map<PaperRole, Integer> had(@Nullable ProposalTerms before) {
        Map<PaperRole, Integer> had = new LinkedHashMap<>();
        if (before != null) {
            before.pieces().forEach(piece -> piece.roles().forEach((role, count) -> had.merge(role, count, Math::max)));
        } else {
            TALKING.forEach(it -> had.put(it, 1));
        }
        return had;
    }

    /** A field for each role of the form, and for others that are asked for. */
    private void ask(Map<PaperRole, Integer> wanted) {
        Set<PaperRole> shown = new TreeSet<>(wanted.keySet());
        shown.addAll(PLAY.equals(form.getValue()) ? PaperRole.ROLE_PLAY : PaperRole.USUAL);
        roles.clear();
        counts.removeAll();
        for (PaperRole role : shown) {
            IntegerField field = new IntegerField(role.heading());
            field.setMin(0);
            field.setMax(MOST);
            field.setStepButtonsVisible(true);
            field.setValue(wanted.getOrDefault(role, 0));
            roles.put(role, field);
            counts.add(field);
        }
        rounds.setItems(List.copyOf(shown));
    }

    private static void number(IntegerField field, @Nullable Integer value) {
        field.setMin(0);
        field.setMax(WorkWish.LARGEST);
        field.setValue(value);
    }
}
