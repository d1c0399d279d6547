package org.colloquium.group.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.colloquium.group.GroupDetails;
import org.colloquium.group.GroupService;

/** Where nobody stays: leads to the group that was visited last, or to where groups are made. */
@Route("")
@PermitAll
class StartView extends Div implements BeforeEnterObserver {
    private final GroupService groups;

    StartView(GroupService groups) {
        this.groups = groups;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<GroupDetails> mine = groups.mine();
        mine.stream()
                .max(Comparator.comparing(
                        it -> Optional.ofNullable(it.visitedAt()).orElse(Instant.MIN)))
                .ifPresentOrElse(
                        it -> event.forwardTo(it.place().path("")),
                        () -> event.forwardTo(groups.isFirst() ? "setup/group" : "groups"));
    }
}
