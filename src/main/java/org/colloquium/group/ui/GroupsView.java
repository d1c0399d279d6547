package org.colloquium.group.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;
import org.colloquium.group.GroupDetails;
import org.colloquium.group.GroupService;

/** My groups, and the place to make one. */
@Route("groups")
@PageTitle("Groups · Colloquium")
@PermitAll
class GroupsView extends Div implements BeforeEnterObserver {
    private final GroupService groups;

    GroupsView(GroupService groups) {
        this.groups = groups;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<GroupDetails> mine = groups.mine();
        NewGroupForm form = new NewGroupForm(
                groups, made -> UI.getCurrent().navigate(made.place().path("digests")));
        removeAll();
        if (!groups.mayCreate()) {
            showOnly(mine);
        } else if (mine.isEmpty()) {
            Paragraph say = new Paragraph("Make a group for those you read with, or ask somebody to invite you.");
            say.addClassName("say");
            add(Parts.page(
                    "", Parts.head("You are in no group yet", null), Parts.middle(Parts.classed("empty", say, form))));
        } else {
            add(Parts.page(
                    "",
                    Parts.head("You are in " + Words.count(mine.size(), "group", "groups"), null),
                    Parts.middle(list(mine)),
                    Parts.margin(Parts.section("Another group", form))));
        }
    }

    private void showOnly(List<GroupDetails> mine) {
        Paragraph say =
                new Paragraph("Groups are made by the administrators of this server. Ask one of them, or somebody"
                        + " in a group to invite you.");
        say.addClassName("say");
        String answer = mine.isEmpty()
                ? "You are in no group yet"
                : "You are in " + Words.count(mine.size(), "group", "groups");
        add(Parts.page(
                "", Parts.head(answer, null), Parts.middle(mine.isEmpty() ? Parts.classed("empty", say) : list(mine))));
    }

    private static UnorderedList list(List<GroupDetails> mine) {
        UnorderedList list = new UnorderedList();
        list.addClassName("rows");
        for (GroupDetails group : mine) {
            Anchor link = Parts.link(group.place().path(""), group.name());
            link.addClassNames("title", "ui");
            Div row = Parts.classed("row", new Div(link), Parts.meta("You are " + article(group) + "."));
            list.add(new ListItem(row));
        }
        return list;
    }

    private static String article(GroupDetails group) {
        String word = group.myRole().word();
        return ("aeiou".indexOf(word.charAt(0)) >= 0 ? "an " : "a ") + word;
    }
}
