package org.colloquium.digest.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;
import org.colloquium.digest.DigestId;
import org.colloquium.digest.DigestsChanged;
import org.colloquium.group.Action;
import org.colloquium.group.GroupDetails;
import org.colloquium.group.GroupService;
import org.colloquium.paper.Progress;

/** Where digests come in, and those that came. */
@Route("g/:slug/digests")
@StyleSheet("digest.css")
@PermitAll
class DigestsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final GroupService groups;
    private final DigestDesk desk;
    private final List<DigestsMargin> margins;
    private Registration following = () -> {};

    DigestsView(GroupService groups, DigestDesk desk, List<DigestsMargin> margins) {
        this.groups = groups;
        this.desk = desk;
        this.margins = margins;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        GroupDetails group = groups.open(event.getRouteParameters().get("slug").orElse(""));
        Page page = new Page(desk, group, margins);
        following.remove();
        removeAll();
        add(page);
        following = desk.live().follow(this, page::show, DigestsChanged.topic(group.id()));
    }

    @Override
    public String getPageTitle() {
        return "Digests · Colloquium";
    }

    /** The page of one group; the box stays as it is when the list changes. */
    private static class Page extends Main {
        private final GroupDetails group;
        private final DigestList list;
        private final H1 answer = new H1();
        private final Paragraph line = new Paragraph();
        private final Div middle = Parts.middle();

        Page(DigestDesk desk, GroupDetails group, List<DigestsMargin> margins) {
            this.group = group;
            this.list = new DigestList(desk, group, this::show);
            addClassName("page");
            Div margin = Parts.margin();
            list.show();
            if (group.may(Action.IMPORT)) {
                middle.add(box(desk));
                margin.add(then());
            }
            margins.forEach(it -> it.section(group).ifPresent(margin::add));
            middle.add(list);
            add(Parts.classed("head", new Div(answer, line)), middle, margin);
            say();
        }

        void show() {
            list.show();
            say();
        }

        private void say() {
            int digests = list.total();
            answer.setText(
                    digests == 0
                            ? "No digest yet"
                            : Words.sentence(Words.count(digests, "digest", "digests")) + " imported");
            line.setText(
                    group.may(Action.IMPORT)
                            ? "Paste the digest you got this week and the group has something to vote on."
                            : "Members import digests; you see here what came, with its source.");
        }

        private PasteBox box(DigestDesk desk) {
            PasteBox box = new PasteBox(desk, group);
            if (list.total() == 0) {
                box.offer(Parts.button("Load a sample digest", () -> {
                    DigestId sample = desk.drafts().keepSample(group.id());
                    desk.drafts().read(sample, Progress.NONE);
                    UI.getCurrent().navigate(DigestWords.path(group.place(), sample));
                }));
            }
            return box;
        }

        private Section then() {
            OrderedList steps = new OrderedList(new ListItem("See what was found, and import it."));
            steps.addClassName("reasons");
            if (group.may(Action.INVITE)) {
                steps.add(step("Invite the others", "members", "."));
            }
            steps.add(
                    step("Vote in triage", "triage", " for what you would like to discuss."),
                    step("Open a ballot", "ballots", ", and people vote."),
                    step("Say what you would like to take", "assignments/preferences", ", and share it out."));
            return Parts.section("Then", steps);
        }

        private ListItem step(String link, String path, String rest) {
            return new ListItem(Parts.link(group.place().path(path), link), new Text(rest));
        }
    }
}
