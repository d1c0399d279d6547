package org.colloquium.deeds.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import java.util.Comparator;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.colloquium.audit.DeedKind;
import org.colloquium.common.ui.Pickers;
import org.colloquium.deeds.Choice;
import org.jspecify.annotations.Nullable;

/** The filter of a page of the log: by person, kind, group and days, in whatever combination. */
class DeedFilters extends Div {
    private final ComboBox<Choice> person;
    private final @Nullable ComboBox<Choice> group;
    private final ComboBox<DeedKind> kind = new ComboBox<>();
    private final DatePicker since = new DatePicker();
    private final DatePicker until = new DatePicker();
    private final transient Function<UUID, Choice> personOf;
    private final transient Function<UUID, Choice> groupOf;

    /** @param group null on the page of one group */
    DeedFilters(
            ComboBox<Choice> person,
            @Nullable ComboBox<Choice> group,
            Function<UUID, Choice> personOf,
            Function<UUID, Choice> groupOf,
            Consumer<DeedAddress> changed) {
        this.person = person;
        this.group = group;
        this.personOf = personOf;
        this.groupOf = groupOf;
        addClassName("filters");
        dress(person, "Person");
        kind.setItems(Stream.of(DeedKind.values())
                .sorted(Comparator.comparing(DeedKind::words))
                .toList());
        kind.setItemLabelGenerator(DeedWords::capital);
        dress(kind, "Deed");
        if (group != null) {
            dress(group, "Group");
        }
        dress(since, "Since");
        dress(until, "Until");
        follow(person, changed);
        follow(kind, changed);
        follow(since, changed);
        follow(until, changed);
        add(person, kind);
        if (group != null) {
            follow(group, changed);
            add(group);
        }
        add(since, until);
    }

    void show(DeedAddress address) {
        person.setValue(address.person() == null ? null : personOf.apply(address.person()));
        kind.setValue(address.kind());
        if (group != null) {
            group.setValue(address.group() == null ? null : groupOf.apply(address.group()));
        }
        since.setValue(address.since());
        until.setValue(address.until());
    }

    private DeedAddress address() {
        return new DeedAddress(
                id(person.getValue()),
                kind.getValue(),
                group == null ? null : id(group.getValue()),
                since.getValue(),
                until.getValue(),
                null);
    }

    private void follow(HasValue<?, ?> field, Consumer<DeedAddress> changed) {
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.accept(address());
            }
        });
    }

    private static void dress(ComboBox<?> field, String name) {
        field.setAriaLabel(name);
        field.setPlaceholder(name);
        field.setClearButtonVisible(true);
    }

    private static void dress(DatePicker field, String name) {
        field.setAriaLabel(name);
        field.setPlaceholder(name);
        field.setClearButtonVisible(true);
        Pickers.dress(field);
    }

    private static @Nullable UUID id(@Nullable Choice choice) {
        return choice == null ? null : choice.id();
    }
}
