package org.colloquium.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Header;
import java.util.List;
import org.colloquium.common.ui.DrawerEntry;
import org.colloquium.common.ui.Icon;
import org.colloquium.common.ui.Parts;
import org.colloquium.group.GroupDetails;
import org.jspecify.annotations.Nullable;

/** On phones: where one is, and the way back from pages below a place. */
class TopBar extends Header {
    TopBar() {
        addClassName("topbar");
    }

    void show(@Nullable GroupDetails group, List<DrawerEntry> entries, String path) {
        removeAll();
        if (path.equals("account")) {
            add(Parts.text("", "My account"));
            return;
        }
        if (group == null) {
            add(Parts.text("", path.startsWith("admin") ? "Administration" : "Colloquium"));
            return;
        }
        String below =
                path.substring(Math.min(path.length(), group.place().path("").length()));
        String rest = below.startsWith("/") ? below.substring(1) : below;
        DrawerEntry place = entries.stream()
                .filter(it -> rest.equals(it.path()) || (!it.path().isEmpty() && rest.startsWith(it.path() + "/")))
                .findFirst()
                .orElse(null);
        if (place != null && rest.equals(place.path())) {
            add(Parts.text("", place.label() + (group.archived() ? " · archived" : "")));
            return;
        }
        String up = place != null ? place.path() : "library";
        add(back(group.place().path(up)), Parts.text("", place != null ? place.label() : "Paper"));
    }

    private static Anchor back(String path) {
        Anchor back = Parts.link(path, "");
        back.addClassName("tap");
        back.add(new Icon("back"), Parts.text("vh", "Back"));
        return back;
    }
}
