package org.colloquium.group.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.colloquium.account.ui.Gate;
import org.colloquium.group.GroupDetails;
import org.colloquium.group.GroupService;

/** The second step of setting up: the first group. The digest comes next, on the group's own page. */
@Route(value = "setup/group", autoLayout = false)
@PageTitle("Name the group · Colloquium")
@PermitAll
class FirstGroupView extends Gate {
    FirstGroupView(GroupService groups) {
        show(new H1("Name your group"), steps(1), new NewGroupForm(groups, FirstGroupView::goOn));
    }

    private static void goOn(GroupDetails group) {
        UI.getCurrent().navigate(group.place().path("digests"));
    }
}
