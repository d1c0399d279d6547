package org.colloquium.assignment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import org.colloquium.assignment.Assignee;
import org.colloquium.assignment.AssignmentsChanged;
import org.colloquium.assignment.PlanService;
import org.colloquium.assignment.PublishedPlan;
import org.colloquium.common.Listing;
import org.colloquium.common.PageRequest;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Times;
import org.colloquium.group.Action;
import org.colloquium.group.GroupDetails;
import org.colloquium.group.GroupService;
import org.colloquium.live.Live;
import org.jspecify.annotations.Nullable;

/** Why published plans are as they are: the latest open, the others to be opened. */
@Route("g/:slug/" + PlansView.PATH)
@PermitAll
@StyleSheet("assignment.css")
class PlansView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    static final String PATH = "assignments/plans";
    private static final int STRETCH = 5;

    private final GroupService groups;
    private final PlanService plans;
    private final Live live;
    private int shown;
    private @Nullable Registration following;

    PlansView(GroupService groups, PlanService plans, Live live) {
        this.groups = groups;
        this.plans = plans;
        this.live = live;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        GroupDetails group = groups.open(event.getRouteParameters().get("slug").orElse(""));
        shown = STRETCH;
        show(group);
        if (following != null) {
            following.remove();
        }
        following = live.follow(this, () -> show(group), AssignmentsChanged.topic(group.id()));
    }

    private void show(GroupDetails group) {
        Listing<PublishedPlan> found = plans.list(group.id(), new PageRequest(shown, null));
        removeAll();
        add(Parts.page(
                "",
                Parts.head(
                        found.items().isEmpty() ? "No plan has been published yet" : "Why the plans are fair",
                        line(group, found),
                        Parts.link(group.place().path("assignments"), "All assignments")),
                Parts.middle(middle(group, found)),
                Parts.margin(Parts.section("How it is reckoned", Parts.text("meta", ProposalWords.OBJECTIVE)))));
    }

    private static @Nullable String line(GroupDetails group, Listing<PublishedPlan> found) {
        if (found.items().isEmpty()) {
            return null;
        }
        return group.may(Action.SEE_DRAFTS)
                ? "Members see what is said of the whole and of themselves; organisers see it of everybody."
                : "You see what is said of the whole and of you; organisers see it of everybody.";
    }

    private Component[] middle(GroupDetails group, Listing<PublishedPlan> found) {
        if (found.items().isEmpty()) {
            Paragraph say = new Paragraph(
                    "When organisers publish a plan of who takes what, this page says how fair it is, and why you got what"
                            + " you got.");
            say.addClassName("say");
            return new Component[] {Parts.classed("empty", say)};
        }
        List<Component> parts = new ArrayList<>();
        for (PublishedPlan plan : found.items()) {
            parts.add(plan(group, plan, parts.isEmpty()));
        }
        if (found.next() != null && shown < PageRequest.MOST) {
            parts.add(Parts.button("Show earlier ones", () -> {
                shown = Math.min(shown + STRETCH, PageRequest.MOST);
                show(group);
            }));
        }
        return parts.toArray(Component[]::new);
    }

    private static Component plan(GroupDetails group, PublishedPlan plan, boolean open) {
        Paragraph whole = new Paragraph((plan.balance() + " " + plan.statement()).strip());
        whole.addClassName("two");
        Shares shares = new Shares(plan.shares());
        Div said = Parts.classed("fairness", whole);
        if (!plan.shares().isEmpty()) {
            if (open) {
                said.add(shares);
            } else {
                said.add(new NativeDetails("Who got what, and why", shares));
            }
        }
        return Parts.section("Plan of " + Times.in(group.zone()).moment(plan.at()), by(plan), said);
    }

    private static @Nullable String by(PublishedPlan plan) {
        Assignee by = plan.by();
        return by == null ? null : "by " + (by.me() ? "you" : by.name());
    }

    @Override
    public String getPageTitle() {
        return "Published plans · Colloquium";
    }
}
