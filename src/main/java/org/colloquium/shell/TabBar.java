package org.colloquium.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.colloquium.common.ui.DrawerEntry;
import org.colloquium.common.ui.Icon;
import org.colloquium.group.GroupDetails;
import org.jspecify.annotations.Nullable;

/** On phones, at the foot of top-level pages: the places most used, and More, which opens the drawer. */
class TabBar extends Nav {
    TabBar() {
        addClassName("tabbar");
        getElement().setAttribute("aria-label", "Main places");
    }

    void show(@Nullable GroupDetails group, List<DrawerEntry> entries, String path, Runnable more) {
        removeAll();
        boolean top = group != null
                && entries.stream().anyMatch(it -> group.place().path(it.path()).equals(path));
        setVisible(group == null || top || path.equals("account"));
        if (group != null) {
            entries.stream()
                    .filter(DrawerEntry::onPhone)
                    .forEach(it -> add(tab(it, group.place().path(it.path()), path)));
        }
        NativeButton button = new NativeButton();
        button.add(new Icon("menu"), new Span("More"));
        button.addClickListener(click -> more.run());
        add(button);
    }

    private static Anchor tab(DrawerEntry entry, String target, String path) {
        Anchor tab = new Anchor(target, new Icon(entry.icon()), new Span(entry.label()));
        if (target.equals(path)) {
            tab.getElement().setAttribute("aria-current", "page");
        }
        return tab;
    }
}
