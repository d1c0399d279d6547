package org.colloquium.assignment.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.colloquium.common.ui.GroupPlace;
import org.colloquium.common.ui.Parts;

/**
 * What the board shows, as its address says.
 *
 * @param byMember by member instead of by paper
 * @param mine only where the reader has a role
 * @param past also what is over
 */
record BoardPlace(boolean byMember, boolean mine, boolean past) {
    static BoardPlace of(Location location) {
        Map<String, List<String>> asked = location.getQueryParameters().getParameters();
        return new BoardPlace(
                asked.getOrDefault("by", List.of()).contains("member"),
                asked.containsKey("mine"),
                asked.containsKey("past"));
    }

    String path(GroupPlace group) {
        List<String> asked = new ArrayList<>();
        if (byMember) {
            asked.add("by=member");
        }
        if (mine) {
            asked.add("mine");
        }
        if (past) {
            asked.add("past");
        }
        return group.path("assignments") + (asked.isEmpty() ? "" : "?" + String.join("&", asked));
    }

    /** Links to the other ways to look at it. */
    Nav links(GroupPlace group) {
        Div links = Parts.classed("chips");
        links.add(
                link(group, "By paper", new BoardPlace(false, mine, past), !byMember),
                link(group, "By member", new BoardPlace(true, mine, past), byMember),
                Parts.text("gap", "·"),
                link(group, "Everybody’s", new BoardPlace(byMember, false, past), !mine),
                link(group, "Mine", new BoardPlace(byMember, true, past), mine),
                Parts.text("gap", "·"),
                link(group, "Now", new BoardPlace(byMember, mine, false), !past),
                link(group, "Past too", new BoardPlace(byMember, mine, true), past));
        Nav nav = new Nav(links);
        nav.addClassName("views");
        nav.getElement().setAttribute("aria-label", "Which assignments");
        return nav;
    }

    private static Anchor link(GroupPlace group, String words, BoardPlace to, boolean here) {
        Anchor link = Parts.link(to.path(group), words);
        if (here) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }
}
