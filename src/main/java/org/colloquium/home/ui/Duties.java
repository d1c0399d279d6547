package org.colloquium.home.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.colloquium.common.ui.HomeEntry.Duty;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Times;
import org.colloquium.common.ui.Words;

/** What I owe, the soonest first: when, what, one verb; only the first verb is filled. */
class Duties extends UnorderedList {
    Duties(List<Duty> duties, ZoneId zone) {
        addClassNames("rows", "owe");
        Times times = Times.here();
        LocalDate soon = Times.in(zone).today().plusDays(1);
        for (Duty duty : duties) {
            add(row(duty, times, due(duty, zone, soon), getChildren().findAny().isEmpty()));
        }
    }

    /** Hours before days, days before what has no date. */
    static Comparator<Duty> soonestFirst(ZoneId zone) {
        return Comparator.comparing(it -> moment(it, zone));
    }

    static String when(Duty duty, Times times) {
        if (duty.at() != null) {
            return times.moment(duty.at());
        }
        return duty.day() == null ? "no date" : times.due(duty.day());
    }

    private static Instant moment(Duty duty, ZoneId zone) {
        if (duty.at() != null) {
            return duty.at();
        }
        LocalDate day = duty.day();
        return day == null ? Instant.MAX : day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private static boolean due(Duty duty, ZoneId zone, LocalDate soon) {
        LocalDate day = duty.at() != null ? duty.at().atZone(zone).toLocalDate() : duty.day();
        return day != null && !day.isAfter(soon);
    }

    private static ListItem row(Duty duty, Times times, boolean due, boolean first) {
        Span when = Parts.text(due ? "when due" : "when", Words.sentence(when(duty, times)));
        Anchor title = Parts.title(duty.path(), duty.title());
        if (!duty.byAuthors()) {
            title.addClassName("ui");
        }
        Runnable go = () -> UI.getCurrent().navigate(Objects.requireNonNull(duty.path()));
        Button verb = first ? Parts.primary(duty.verb(), go) : Parts.button(duty.verb(), go);
        verb.getElement().setAttribute("aria-label", duty.verb() + ": " + duty.title());
        ListItem item = new ListItem(Parts.classed("row", when, new Div(title, Parts.meta(duty.meta())), verb));
        return item;
    }
}
