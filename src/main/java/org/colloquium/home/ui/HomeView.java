package org.colloquium.home.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.colloquium.common.ui.GroupPlace;
import org.colloquium.common.ui.HomeEntry;
import org.colloquium.common.ui.HomeEntry.Duty;
import org.colloquium.common.ui.HomeEntry.Happening;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Times;
import org.colloquium.common.ui.Words;
import org.colloquium.group.GroupDetails;
import org.colloquium.group.GroupService;
import org.colloquium.group.MemberService;
import org.colloquium.live.Live;
import org.colloquium.live.Topic;

/** Home: what I owe, what changed since I was here, the next meeting. */
@Route("g/:slug")
@PermitAll
class HomeView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int MOST_HAPPENINGS = 20;

    private final GroupService groups;
    private final MemberService members;
    private final List<HomeEntry> entries;
    private final Live live;
    private String title = "Home";
    private Registration following = () -> {};

    HomeView(GroupService groups, MemberService members, List<HomeEntry> entries, Live live) {
        this.groups = groups;
        this.members = members;
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(HomeEntry::order))
                .toList();
        this.live = live;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        GroupDetails group = groups.open(event.getRouteParameters().get("slug").orElse(""));
        title = group.name();
        Instant since = groups.visit(group.id()).orElse(Instant.EPOCH);
        show(group, since);
        following.remove();
        following = live.follow(this, () -> show(group, since), topics(group.place()));
    }

    private Topic[] topics(GroupPlace group) {
        return entries.stream()
                .flatMap(it -> it.follows(group).stream())
                .distinct()
                .map(Topic::new)
                .toArray(Topic[]::new);
    }

    private void show(GroupDetails group, Instant since) {
        GroupPlace place = group.place();
        List<Duty> duties = entries.stream()
                .flatMap(it -> it.duties(place).stream())
                .sorted(Duties.soonestFirst(group.zone()))
                .toList();
        List<Happening> happenings = entries.stream()
                .flatMap(it -> it.happenings(place, since, MOST_HAPPENINGS).stream())
                .sorted(Comparator.comparing(Happening::when).reversed())
                .limit(MOST_HAPPENINGS)
                .toList();
        Component[] margin = entries.stream()
                .map(it -> it.margin(place))
                .flatMap(Optional::stream)
                .toArray(Component[]::new);
        removeAll();
        add(Parts.page(
                "",
                Parts.head(answer(duties), line(duties)),
                Parts.middle(middle(group, duties, happenings, since)),
                Parts.margin(margin)));
    }

    private Component[] middle(GroupDetails group, List<Duty> duties, List<Happening> happenings, Instant since) {
        Stream<Component> owed = duties.isEmpty() ? Stream.of() : Stream.of(new Duties(duties, group.zone()));
        Component news = happenings.isEmpty()
                ? Parts.section("Since you were here", said(since))
                : new News(happenings, members.of(group.id()), since);
        return Stream.concat(owed, Stream.of(news)).toArray(Component[]::new);
    }

    private static Paragraph said(Instant since) {
        Paragraph nothing = new Paragraph(
                since.equals(Instant.EPOCH)
                        ? "Nobody has done anything here yet. Import a digest, and the group has something to vote on."
                        : "Nothing has changed.");
        nothing.addClassName("two");
        return nothing;
    }

    private static String answer(List<Duty> duties) {
        return duties.isEmpty()
                ? "You owe the group nothing"
                : "You owe the group " + Words.count(duties.size(), "thing", "things");
    }

    private static String line(List<Duty> duties) {
        Times times = Times.here();
        return duties.stream()
                .filter(it -> it.at() != null || it.day() != null)
                .findFirst()
                .map(it -> "The next is due " + Duties.when(it, times) + ".")
                .orElse(duties.isEmpty() ? "Votes to cast and papers to prepare will stand here." : "None has a date.");
    }

    @Override
    public String getPageTitle() {
        return title + " · Colloquium";
    }
}
