package org.colloquium.note.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.colloquium.account.AccountId;
import org.colloquium.assignment.ui.AssignmentChoice;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Pickers;
import org.colloquium.group.GroupDetails;
import org.colloquium.note.BlindRule;
import org.colloquium.note.BlindService;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;

/** Whether a member writes before they read others, and until when at the latest. */
class BlindFields implements AssignmentChoice.Fields {
    private final BlindService blind;
    private final GroupDetails group;
    private final @Nullable BlindRule before;
    private final Checkbox wanted = new Checkbox("Blind first: they write before they read others");
    private final DateTimePicker end = new DateTimePicker();

    BlindFields(BlindService blind, GroupDetails group, AssignmentChoice.@Nullable Given given) {
        this.blind = blind;
        this.group = group;
        before =
                given == null ? null : blind.rule(given.paper(), given.member()).orElse(null);
        wanted.setHelperText("Others’ notes on the paper, their number and the shared page stay hidden from them until"
                + " they have published 40 characters of their own.");
        end.setLabel("Until, if at a certain time (" + group.zone().getId().replace('_', ' ') + ")");
        Pickers.dress(end);
        end.setDateAriaLabel("Until, date");
        end.setTimeAriaLabel("Until, time");
        end.setStep(Duration.ofMinutes(15));
        if (before != null) {
            wanted.setValue(true);
            Instant ends = before.endsAt();
            end.setValue(ends == null ? null : LocalDateTime.ofInstant(ends, group.zone()));
        }
        end.setVisible(wanted.getValue());
        wanted.addValueChangeListener(change -> end.setVisible(change.getValue()));
    }

    @Override
    public Component component() {
        Div fields = Parts.classed("form", wanted, end);
        fields.setWidthFull();
        return fields;
    }

    @Override
    public void check() {
        Instant ends = ends();
        if (end.isInvalid()) {
            throw new InvalidInputException("endsAt", "This is no time. Give a day and an hour, or neither.");
        }
        if (wanted.getValue() && ends != null && !ends.isAfter(Instant.now())) {
            throw new InvalidInputException("endsAt", "The time until which others stay hidden has passed already.");
        }
    }

    @Override
    public void keep(Collection<PaperId> papers, Collection<AccountId> members) {
        if (before != null && !(wanted.getValue() && members.contains(before.member()))) {
            blind.lift(group.id(), before);
        }
        if (wanted.getValue() && !(isAsBefore() && List.copyOf(members).equals(membersBefore()))) {
            blind.setEach(group.id(), papers, members, ends());
        }
    }

    @Override
    public void end() {
        if (before != null) {
            blind.lift(group.id(), before);
        }
    }

    private boolean isAsBefore() {
        return before != null && Objects.equals(before.endsAt(), ends());
    }

    private List<AccountId> membersBefore() {
        AccountId member = before == null ? null : before.member();
        return member == null ? List.of() : List.of(member);
    }

    private @Nullable Instant ends() {
        LocalDateTime at = end.getValue();
        return !wanted.getValue() || at == null ? null : at.atZone(group.zone()).toInstant();
    }
}
