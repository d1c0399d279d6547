package org.colloquium.shell;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.shared.Registration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.colloquium.account.CurrentUser;
import org.colloquium.account.People;
import org.colloquium.account.RegistrationService;
import org.colloquium.account.SignOut;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.ui.DrawerEntry;
import org.colloquium.group.GroupChanged;
import org.colloquium.group.GroupDetails;
import org.colloquium.group.GroupService;
import org.colloquium.live.Live;
import org.colloquium.live.Topic;
import org.jspecify.annotations.Nullable;

/** The frame: drawer on wide screens, top bar and tab bar on phones. */
@Layout
@AnonymousAllowed
@JsModule("./closed-selects.ts")
@JsModule("./held-focus.ts")
public class MainLayout extends AppLayout implements AfterNavigationObserver {
    private final Drawer drawer;
    private final TopBar topBar = new TopBar();
    private final TabBar tabBar = new TabBar();
    private final List<DrawerEntry> entries;
    private final GroupService groups;
    private final CurrentUser currentUser;
    private final Live live;
    private @Nullable GroupDetails group;
    private @Nullable Registration following;

    MainLayout(
            List<DrawerEntry> entries,
            GroupService groups,
            People people,
            CurrentUser currentUser,
            SignOut signOut,
            RegistrationService registrations,
            Site site,
            Live live) {
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(DrawerEntry::order))
                .toList();
        this.drawer = new Drawer(this.entries, groups, people, currentUser, signOut, registrations, site);
        this.groups = groups;
        this.currentUser = currentUser;
        this.live = live;
        addToDrawer(drawer);
        addToNavbar(topBar);
        addToNavbar(true, tabBar);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Location location = event.getLocation();
        GroupDetails opened = groupAt(location).orElse(null);
        boolean moved = following == null || !Objects.equals(opened, group);
        group = opened;
        show(location);
        if (moved) {
            follow();
        }
    }

    private void show(Location location) {
        String path = location.getPath();
        drawer.show(group, path);
        tabBar.show(group, entries, path, () -> setDrawerOpened(true));
        topBar.show(group, entries, path);
    }

    /** Figures in the drawer keep up with what others do; whoever is no longer a member is shown out. */
    private void follow() {
        if (following != null) {
            following.remove();
            following = null;
        }
        GroupDetails opened = group;
        if (opened == null || currentUser.find().isEmpty()) {
            return;
        }
        following = Registration.combine(Stream.concat(
                        Stream.of(live.follow(this, () -> refresh(opened), GroupChanged.topic(opened.id()))),
                        entries.stream()
                                .map(it -> live.follow(this, () -> drawer.count(it, opened), topics(it, opened))))
                .toArray(Registration[]::new));
    }

    private static Topic[] topics(DrawerEntry entry, GroupDetails group) {
        return entry.follows(group.place()).stream().map(Topic::new).toArray(Topic[]::new);
    }

    private void refresh(GroupDetails opened) {
        try {
            group = groups.open(opened.slug());
            drawer.show(
                    group,
                    getUI().map(it -> it.getActiveViewLocation().getPath()).orElse(""));
        } catch (NotFoundException e) {
            getUI().ifPresent(ui -> ui.getPage().reload());
        }
    }

    /** My account keeps the places of the group that it was opened from. */
    private Optional<GroupDetails> groupAt(Location location) {
        List<String> segments = location.getSegments();
        if (currentUser.find().isEmpty()) {
            return Optional.empty();
        }
        if (location.getPath().equals("account")) {
            return Optional.ofNullable(group).flatMap(it -> find(it.slug()));
        }
        return segments.size() >= 2 && segments.getFirst().equals("g") ? find(segments.get(1)) : Optional.empty();
    }

    private Optional<GroupDetails> find(String slug) {
        try {
            return Optional.of(groups.open(slug));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }
}
