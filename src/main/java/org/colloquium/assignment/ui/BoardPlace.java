package org.colloquium.assignment.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.Location;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.colloquium.common.ui.GroupPlace;
import org.colloquium.common.ui.Parts;
import org.jspecify.annotations.Nullable;

/**
 * What the board shows, as its address says.
 *
 * @param mine only where the reader has a role
 * @param past also what is over
 * @param month of the calendar; null for the present one
 */
record BoardPlace(
        Tab tab, boolean mine, boolean past, @Nullable YearMonth month) {
    /** By what the board is ordered. */
    enum Tab {
        MEETING("By meeting"),
        PAPER("By paper"),
        MEMBER("By member"),
        CALENDAR("Calendar");

        private final String words;

        Tab(String words) {
            this.words = words;
        }

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static BoardPlace of(Location location) {
        Map<String, List<String>> asked = location.getQueryParameters().getParameters();
        List<String> by = asked.getOrDefault("by", List.of());
        return new BoardPlace(
                Stream.of(Tab.values())
                        .filter(it -> by.contains(it.word()))
                        .findFirst()
                        .orElse(Tab.MEETING),
                asked.containsKey("mine"),
                asked.containsKey("past"),
                month(asked.getOrDefault("month", List.of())));
    }

    private static @Nullable YearMonth month(List<String> asked) {
        try {
            YearMonth month = asked.isEmpty() ? null : YearMonth.parse(asked.getFirst());
            return month == null || month.getYear() < 1970 || month.getYear() > 2200 ? null : month;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    BoardPlace with(Tab other) {
        return new BoardPlace(other, mine, past, null);
    }

    BoardPlace in(YearMonth other) {
        return new BoardPlace(Tab.CALENDAR, mine, past, other);
    }

    String path(GroupPlace group) {
        List<String> asked = new ArrayList<>();
        if (tab != Tab.MEETING) {
            asked.add("by=" + tab.word());
        }
        if (mine) {
            asked.add("mine");
        }
        if (past) {
            asked.add("past");
        }
        if (month != null) {
            asked.add("month=" + month);
        }
        return group.path("assignments") + (asked.isEmpty() ? "" : "?" + String.join("&", asked));
    }

    /** Links to the other ways to look at it. */
    Nav links(GroupPlace group) {
        Div links = Parts.classed("chips");
        Stream.of(Tab.values()).forEach(it -> links.add(link(group, it.words, with(it), tab == it)));
        links.add(
                Parts.text("gap", "·"),
                link(group, "Everybody’s", new BoardPlace(tab, false, past, month), !mine),
                link(group, "Mine", new BoardPlace(tab, true, past, month), mine));
        if (tab != Tab.CALENDAR) {
            links.add(
                    Parts.text("gap", "·"),
                    link(group, "Now", new BoardPlace(tab, mine, false, null), !past),
                    link(group, "Past too", new BoardPlace(tab, mine, true, null), past));
        }
        Nav nav = new Nav(links);
        nav.addClassName("views");
        nav.getElement().setAttribute("aria-label", "Which assignments");
        return nav;
    }

    private static Anchor link(GroupPlace group, String words, BoardPlace to, boolean here) {
        Anchor link = Parts.link(Objects.requireNonNull(to.path(group)), words);
        if (here) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }
}
