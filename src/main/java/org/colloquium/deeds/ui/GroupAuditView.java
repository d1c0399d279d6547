package org.colloquium.deeds.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.colloquium.common.ui.Parts;
import org.colloquium.deeds.Choice;
import org.colloquium.deeds.DeedService;
import org.colloquium.group.GroupDetails;
import org.colloquium.group.GroupId;
import org.colloquium.group.GroupService;
import org.colloquium.group.MemberService;
import org.jspecify.annotations.Nullable;

/** What was done in one group, for its owners and organisers; without addresses. */
@Route("g/:slug/members/audit")
@StyleSheet("account.css")
@PermitAll
class GroupAuditView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final String LINE = "Who did what in this group, the newest first. Nobody can change it.";

    private final GroupService groups;
    private final MemberService members;
    private final DeedService deeds;
    private @Nullable DeedPage page;
    private @Nullable GroupId shown;

    GroupAuditView(GroupService groups, MemberService members, DeedService deeds) {
        this.groups = groups;
        this.members = members;
        this.deeds = deeds;
        setSizeFull();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        GroupDetails group = groups.open(event.getRouteParameters().get("slug").orElse(""));
        DeedPage current = page;
        if (current == null || !group.id().equals(shown)) {
            current = page(group);
            page = current;
            shown = group.id();
            removeAll();
            add(current);
        }
        current.show(DeedAddress.read(event.getLocation().getQueryParameters()));
    }

    private DeedPage page(GroupDetails group) {
        List<Choice> people = members.of(group.id()).stream()
                .map(it -> new Choice(it.id().value(), it.name(), ""))
                .toList();
        ComboBox<Choice> person = new ComboBox<>();
        person.setItemLabelGenerator(Choice::name);
        person.setItems(people);
        return new DeedPage(
                Parts.head("Audit log", LINE, Parts.link(group.place().path("members"), "Members")),
                DeedSource.of(deeds, group.id()),
                group.place().path("members/audit"),
                changed -> new DeedFilters(
                        person,
                        null,
                        id -> people.stream()
                                .filter(it -> it.id().equals(id))
                                .findFirst()
                                .orElseGet(() -> new Choice(id, "Former member", "")),
                        id -> new Choice(id, "", ""),
                        changed));
    }

    @Override
    public String getPageTitle() {
        return "Audit log · Colloquium";
    }
}
