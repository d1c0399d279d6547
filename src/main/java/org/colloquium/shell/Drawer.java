package org.colloquium.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.colloquium.account.CurrentUser;
import org.colloquium.account.Me;
import org.colloquium.account.People;
import org.colloquium.account.RegistrationService;
import org.colloquium.account.SignOut;
import org.colloquium.common.ui.Drafts;
import org.colloquium.common.ui.DrawerEntry;
import org.colloquium.common.ui.Faces;
import org.colloquium.common.ui.GroupPlace;
import org.colloquium.common.ui.Icon;
import org.colloquium.common.ui.Parts;
import org.colloquium.group.GroupDetails;
import org.colloquium.group.GroupService;
import org.jspecify.annotations.Nullable;

/** Group switcher, the group's places with their figures, and the reader at the foot. */
class Drawer extends Div {
    private final List<DrawerEntry> entries;
    private final GroupService groups;
    private final People people;
    private final CurrentUser currentUser;
    private final SignOut signOut;
    private final RegistrationService registrations;
    private final Site site;
    private final Map<DrawerEntry, SideNavItem> items = new HashMap<>();
    private final SideNavItem accounts = new SideNavItem("Accounts", "admin/accounts", new Icon("users"));
    private String shown = "";

    Drawer(
            List<DrawerEntry> entries,
            GroupService groups,
            People people,
            CurrentUser currentUser,
            SignOut signOut,
            RegistrationService registrations,
            Site site) {
        this.site = site;
        this.entries = entries;
        this.groups = groups;
        this.people = people;
        this.currentUser = currentUser;
        this.signOut = signOut;
        this.registrations = registrations;
        addClassName("side");
    }

    /** Builds itself again only when another group is opened, so that focus stays while moving within one. */
    void show(@Nullable GroupDetails group, String path) {
        if (currentUser.find().isEmpty()) {
            removeAll();
            return;
        }
        String place = group == null
                ? (path.startsWith("admin") ? "admin" : "none")
                : group.id() + group.name() + group.archived();
        if (!place.equals(shown)) {
            shown = place;
            build(group, path.startsWith("admin"));
        } else {
            refresh(group);
        }
    }

    /** Reads the figures again. */
    void refresh(@Nullable GroupDetails group) {
        if (group != null) {
            items.forEach((entry, item) -> count(item, entry, group.place()));
        } else if (shown.equals("admin")) {
            countWaiting();
        }
    }

    /** Reads one figure again. */
    void count(DrawerEntry entry, GroupDetails group) {
        SideNavItem item = items.get(entry);
        if (item != null) {
            count(item, entry, group.place());
        }
    }

    private void build(@Nullable GroupDetails group, boolean administration) {
        removeAll();
        items.clear();
        Me me = people.me();
        add(switcher(group, administration, me));
        if (group != null && group.archived()) {
            add(Parts.text("archived", "Archived: read only"));
        }
        if (group != null) {
            add(places(group));
        } else if (administration) {
            add(administration());
            countWaiting();
        }
        add(foot(me));
    }

    private NativeButton switcher(@Nullable GroupDetails group, boolean administration, Me me) {
        String name = group != null ? group.name() : administration ? site.name() + " server" : site.name();
        NativeButton button = new NativeButton();
        button.addClassNames("group", "switch");
        site.logo().ifPresent(button::add);
        button.add(Parts.text("two-line", name), new Icon("switch"));
        button.getElement().setAttribute("aria-haspopup", "menu");
        ContextMenu menu = new ContextMenu(button);
        menu.setOpenOnClick(true);
        for (GroupDetails mine : groups.mine()) {
            menu.addItem(mine.name(), click -> go(mine.place().path("")));
        }
        menu.addSeparator();
        menu.addItem("All groups", click -> go("groups"));
        if (me.administrator()) {
            menu.addItem("Administration", click -> go("admin/accounts"));
        }
        return button;
    }

    private SideNav places(GroupDetails group) {
        SideNav nav = new SideNav();
        nav.getElement().setAttribute("aria-label", "Places of the group");
        for (DrawerEntry entry : entries) {
            SideNavItem item = new SideNavItem(entry.label(), group.place().path(entry.path()), new Icon(entry.icon()));
            item.setMatchNested(!entry.path().isEmpty());
            items.put(entry, item);
            count(item, entry, group.place());
            nav.addItem(item);
        }
        return nav;
    }

    private SideNav administration() {
        SideNav nav = new SideNav();
        nav.getElement().setAttribute("aria-label", "Administration");
        nav.addItem(
                accounts,
                new SideNavItem("People from a table", "admin/roster", new Icon("users")),
                new SideNavItem("Groups", "admin/groups", new Icon("library")),
                new SideNavItem("Permissions", "admin/permissions", new Icon("shield")),
                new SideNavItem("Audit log", "admin/audit", new Icon("list")),
                new SideNavItem("Settings", "admin/settings", new Icon("settings")),
                new SideNavItem("Health", "admin/health", new Icon("check")));
        return nav;
    }

    /** How many have asked for an account and wait to be let in. */
    private void countWaiting() {
        long waiting = people.me().administrator() ? registrations.countWaiting() : 0;
        accounts.setSuffixComponent(
                waiting == 0
                        ? null
                        : new Span(
                                Parts.text("count you", String.valueOf(waiting)),
                                Parts.text("vh", " wait to be let in")));
    }

    private static void count(SideNavItem item, DrawerEntry entry, GroupPlace group) {
        DrawerEntry.Count count = entry.count(group);
        if (count.value() == 0) {
            item.setSuffixComponent(null);
            return;
        }
        Span figure = Parts.text(count.mine() ? "count you" : "count", String.valueOf(count.value()));
        if (count.mine()) {
            figure.add(Parts.text("vh", " for you"));
        }
        item.setSuffixComponent(figure);
    }

    private NativeButton foot(Me me) {
        NativeButton button = new NativeButton();
        button.addClassNames("who", "foot", "switch");
        button.add(Faces.of(me.name(), 0), Parts.text("two-line", me.name()));
        button.getElement().setAttribute("aria-haspopup", "menu");
        ContextMenu menu = new ContextMenu(button);
        menu.setOpenOnClick(true);
        menu.addItem("My account", click -> go("account"));
        menu.addItem("Sign out", click -> {
            Drafts.clearAll(UI.getCurrent()); // nobody after finds what was typed on this device
            signOut.now(UI.getCurrent());
        });
        return button;
    }

    private static void go(String path) {
        UI.getCurrent().navigate(path);
    }
}
