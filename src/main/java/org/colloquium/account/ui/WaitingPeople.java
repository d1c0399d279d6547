package org.colloquium.account.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.colloquium.account.RegistrationDetails;
import org.colloquium.account.RegistrationId;
import org.colloquium.account.RegistrationService;
import org.colloquium.common.Listing;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.PageRequest;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Times;
import org.colloquium.common.ui.Words;

/** Those who have asked for an account, to be let in or refused, one or many; nothing while nobody waits. */
class WaitingPeople extends Div {
    private static final int MOST = 50;

    private final transient RegistrationService registrations;
    private final Map<RegistrationId, Checkbox> boxes = new LinkedHashMap<>();

    WaitingPeople(RegistrationService registrations) {
        this.registrations = registrations;
    }

    /** Reads them again; what is ticked stays so. */
    void show() {
        Set<RegistrationId> ticked = ticked();
        Listing<RegistrationDetails> waiting = registrations.waiting(new PageRequest(MOST, null));
        removeAll();
        boxes.clear();
        if (waiting.items().isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("people");
        waiting.items().forEach(it -> list.add(row(it, ticked.contains(it.id()))));
        String more = waiting.next() == null ? "" : "the first " + MOST;
        add(Parts.section(
                Words.sentence(Words.count(waiting.total(), "person waits", "people wait")) + " to be let in",
                more.isEmpty() ? null : more,
                list,
                Parts.classed(
                        "acts",
                        Parts.plain("Tick all", () -> boxes.values().forEach(it -> it.setValue(true))),
                        Parts.button("Let in", () -> answer(registrations::approve)),
                        Parts.plain("Refuse", () -> answer(registrations::refuse)))));
    }

    private ListItem row(RegistrationDetails it, boolean ticked) {
        Checkbox box = new Checkbox(it.name() + ", " + it.email(), ticked);
        boxes.put(it.id(), box);
        return new ListItem(
                box, Parts.meta(it.confirmedAt() == null ? "" : Times.here().ago(it.confirmedAt())));
    }

    private Set<RegistrationId> ticked() {
        return boxes.entrySet().stream()
                .filter(it -> it.getValue().getValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private void answer(Consumer<Collection<RegistrationId>> act) {
        Set<RegistrationId> ticked = ticked();
        if (ticked.isEmpty()) {
            return;
        }
        try {
            act.accept(ticked);
        } catch (NotFoundException e) {
            // another administrator was quicker; the list says so
        }
        show();
    }
}
