package org.colloquium.triage.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.colloquium.common.ui.Parts;
import org.colloquium.group.Action;
import org.colloquium.group.GroupDetails;
import org.colloquium.group.GroupService;
import org.colloquium.paper.PapersChanged;
import org.colloquium.triage.TriageMoved;

/** Which papers to go through: where I was last, digests I have not begun, or the whole library. */
@Route("g/:slug/triage")
@StyleSheet("triage.css")
@PermitAll
class TriageStartView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final GroupService groups;
    private final TriageDesk desk;
    private Registration following = () -> {};
    private List<Waiting> shown = List.of();

    TriageStartView(GroupService groups, TriageDesk desk) {
        this.groups = groups;
        this.desk = desk;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        GroupDetails group = groups.open(event.getRouteParameters().get("slug").orElse(""));
        show(group, Waiting.of(desk, group.id()));
        following.remove();
        following = desk.live()
                .follow(
                        this,
                        () -> refresh(group),
                        PapersChanged.topic(group.id()),
                        TriageMoved.topic(desk.me().id()));
    }

    /** Leaves what stands alone, or a button might go from under a finger. */
    private void refresh(GroupDetails group) {
        List<Waiting> now = Waiting.of(desk, group.id());
        if (!now.equals(shown)) {
            show(group, now);
        }
    }

    private void show(GroupDetails group, List<Waiting> queues) {
        shown = queues;
        removeAll();
        if (queues.isEmpty()) {
            add(Parts.page("", Parts.head("Nothing to triage yet", null), empty(group)));
            return;
        }
        UnorderedList rows = new UnorderedList();
        rows.addClassName("rows");
        for (Waiting queue : queues) {
            rows.add(row(group, queue, rows.getComponentCount() == 0));
        }
        add(Parts.page(
                "",
                Parts.head(
                        queues.getFirst().answer(),
                        "One paper at a time, by keyboard or by touch; your place is kept."),
                Parts.middle(Parts.section("Queues", rows)),
                Parts.margin(Parts.section("Anything else", library(group)))));
    }

    private static Div library(GroupDetails group) {
        return new Div(
                Parts.text("", "Look for papers in "),
                Parts.link(group.place().path("library"), "the library"),
                Parts.text("", ", and triage what you find."));
    }

    private static ListItem row(GroupDetails group, Waiting queue, boolean first) {
        String path = queue.queue().path(group.place());
        var title = Parts.title(path, queue.name());
        title.addClassName("ui");
        Runnable go = () -> UI.getCurrent().navigate(path);
        var verb = first ? Parts.primary(queue.verb(), go) : Parts.button(queue.verb(), go);
        verb.getElement().setAttribute("aria-label", queue.verb() + ": " + queue.name());
        return new ListItem(Parts.classed("row", new Div(title, Parts.meta(queue.meta())), verb));
    }

    private static Div empty(GroupDetails group) {
        boolean mayImport = group.may(Action.IMPORT);
        Paragraph say = new Paragraph(
                mayImport
                        ? "Paste the digest you got this week, and go through its papers one at a time."
                        : "When a member imports a digest, you go through its papers here one at a time.");
        say.addClassName("say");
        Div empty = Parts.classed("empty", say);
        if (mayImport) {
            empty.add(Parts.primary(
                    "Paste a digest",
                    () -> UI.getCurrent().navigate(group.place().path("digests"))));
        }
        return empty;
    }

    @Override
    public String getPageTitle() {
        return "Triage \u00b7 Colloquium";
    }
}
